import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, cookieOf, setCookiesOf } from '../../../test/admin-api.ts';
import { createEchoApi, type EchoApi } from './echo-api.fixture.ts';

let api: EchoApi;
beforeAll(async () => {
  api = await createEchoApi();
});
afterAll(() => api.stop());

describe('the session', () => {
  it('gets a new id at sign-in: one planted in the browser before is worth nothing', async () => {
    const { begun, cookie } = await api.signIn(admin.email);
    expect(cookie).not.toBe(cookieOf(begun));
    expect((await api.ask(cookieOf(begun))).status).toBe(401);
    expect((await api.ask(cookie)).status).toBe(200);
  });

  it('is not taken from a cookie that somebody made up', async () => {
    for (const cookie of ['session=s%3Aabc.def', 'session=abc', 'session=']) {
      expect((await api.ask(cookie)).status).toBe(401);
    }
  });

  it('is not made for those who only look', async () => {
    const before = await api.countSessions();
    const answer = await api.request.get('/api/auth/me');
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ status: 401, code: 'unauthenticated' });
    expect(setCookiesOf(answer)).toEqual([]);
    expect(await api.countSessions()).toBe(before);
  });

  it('ends soon when the visit to Google is never finished', async () => {
    const begun = await api.request.get('/api/auth/google');
    const [expires] = /Expires=[^;]+/.exec(setCookiesOf(begun).join()) ?? [];
    const minutes = (Date.parse(expires?.slice(8) ?? '') - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(8);
    expect(minutes).toBeLessThan(11);
  });

  it('lasts for twelve hours from the last request', async () => {
    const { cookie } = await api.signIn(admin.email);
    const [sid = ''] = decodeURIComponent(cookie.split('=')[1] ?? '')
      .slice(2)
      .split('.');
    await api.db.pool.query("UPDATE session SET expire = now() + interval '1 minute' WHERE sid = $1", [sid]);
    const answer = await api.ask(cookie);
    const [expires] = /Expires=[^;]+/.exec(setCookiesOf(answer).join()) ?? [];
    expect((Date.parse(expires?.slice(8) ?? '') - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    const { rows } = await api.db.pool.query(
      'SELECT expire > now() + $2 AS rolled FROM session WHERE sid = $1',
      [sid, '11 hours'],
    );
    expect(rows).toEqual([{ rolled: true }]);

    await api.db.pool.query("UPDATE session SET expire = now() - interval '1 minute' WHERE sid = $1", [sid]);
    expect((await api.ask(cookie)).status).toBe(401);
  });

  it('ends after a week however busy it is', async () => {
    const { cookie } = await api.signIn(admin.email);
    api.setNow('2026-11-29T14:59:59Z');
    expect((await api.ask(cookie)).status).toBe(200);
    api.setNow('2026-11-29T15:00:00Z');
    expect((await api.ask(cookie)).status).toBe(401);
    api.setNow('2026-11-22T15:00:00Z');
  });
});
