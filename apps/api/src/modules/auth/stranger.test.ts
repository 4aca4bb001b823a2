import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, cookieOf } from '../../../test/admin-api.ts';
import { createEchoApi, type EchoApi } from './echo-api.fixture.ts';

const publicUrl = 'http://localhost:3000';

let api: EchoApi;
beforeAll(async () => {
  api = await createEchoApi();
});
afterAll(() => api.stop());

describe('a stranger', () => {
  const callback = (query: Record<string, string>, cookie = '') =>
    api.request.get('/api/auth/google/callback').query(query).set('Cookie', cookie);

  it.each([
    ['without a session', async () => callback({ code: 'stolen', state: 'made up' })],
    [
      'with a state of their own',
      async () => {
        const begun = await api.request.get('/api/auth/google');
        return callback({ code: 'stolen', state: 'made up' }, cookieOf(begun));
      },
    ],
    [
      'with the state of another visit',
      async () => {
        const [mine, theirs] = [
          await api.request.get('/api/auth/google'),
          await api.request.get('/api/auth/google'),
        ];
        const back = new URL(await api.google.choose(theirs.headers.location ?? '', admin.email));
        return callback(Object.fromEntries(back.searchParams), cookieOf(mine));
      },
    ],
    [
      'with a code that Google does not know',
      async () => {
        const begun = await api.request.get('/api/auth/google');
        const state = new URL(begun.headers.location ?? '').searchParams.get('state') ?? '';
        return callback({ code: 'stolen', state }, cookieOf(begun));
      },
    ],
    [
      'who pressed "cancel" at Google',
      async () => {
        const begun = await api.request.get('/api/auth/google');
        const state = new URL(begun.headers.location ?? '').searchParams.get('state') ?? '';
        return callback({ error: 'access_denied', state }, cookieOf(begun));
      },
    ],
    ['with nothing at all', async () => callback({})],
  ])('does not get in %s', async (_case, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`${publicUrl}/login?problem=failed`);
    expect((await api.ask(cookieOf(answer))).status).toBe(401);
  });

  it('can use no answer of Google twice', async () => {
    const begun = await api.request.get('/api/auth/google');
    const back = new URL(await api.google.choose(begun.headers.location ?? '', admin.email));
    const query = Object.fromEntries(back.searchParams);
    expect((await callback(query, cookieOf(begun))).headers.location).toBe(`${publicUrl}/admin`);
    expect((await callback(query, cookieOf(begun))).headers.location).toBe(
      `${publicUrl}/login?problem=failed`,
    );
  });

  it('does not sign an admin out by sending them to a made-up callback', async () => {
    const { cookie } = await api.signIn(admin.email);
    await callback({ code: 'x', state: 'y' }, cookie);
    expect((await api.ask(cookie)).status).toBe(200);
  });

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a browser that says so', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['nowhere in particular', {}],
  ])('writes nothing in the name of an admin from %s', async (_case, headers) => {
    const { cookie } = await api.signIn(admin.email);
    const before = api.countWritten();
    for (const path of ['/api/admin/echo', '/api/auth/logout']) {
      const answer = await api.request.post(path).set('Cookie', cookie).set(headers);
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('forbidden');
    }
    expect(api.countWritten()).toBe(before);
    expect((await api.ask(cookie)).status).toBe(200);
  });
});

it('an admin writes from our own pages', async () => {
  const { cookie } = await api.signIn(admin.email);
  const before = api.countWritten();
  for (const headers of [{ Origin: publicUrl }, { Origin: publicUrl, 'Sec-Fetch-Site': 'same-origin' }]) {
    expect((await api.request.post('/api/admin/echo').set('Cookie', cookie).set(headers)).status).toBe(204);
  }
  expect(api.countWritten()).toBe(before + 2);
});
