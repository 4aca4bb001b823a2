import { Router } from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type AdminApi,
  admin,
  cookieOf,
  createAdminApi,
  impostor,
  setCookiesOf,
  stranger,
} from '../../../test/admin-api.ts';
import { adminOf } from './require-admin.ts';

const publicUrl = 'http://localhost:3000';
const email = 'ada@example.org';

/** A page of admins that tells who is asking, and counts what is written. */
let written = 0;
const echoRoutes = () => ({
  '/echo': Router()
    .get('/', (req, res) => {
      res.json(adminOf(req));
    })
    .post('/', (_req, res) => {
      written += 1;
      res.status(204).end();
    }),
});

let api: AdminApi;
beforeAll(async () => {
  api = await createAdminApi({ adminRoutes: echoRoutes });
});
afterAll(() => api.stop());

const ask = (cookie: string) => api.request.get('/api/admin/echo').set('Cookie', cookie);
const countSessions = () => api.db.prisma.session.count();

describe('an admin', () => {
  it('signs in with Google and is known from then on', async () => {
    const { answer, cookie } = await api.signIn(admin.email);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`${publicUrl}/admin`);

    const me = await api.request.get('/api/auth/me').set('Cookie', cookie);
    expect(me.status).toBe(200);
    expect(me.body).toEqual({ email, name: admin.name });
    expect(me.headers['cache-control']).toBe('no-store');
    expect((await ask(cookie)).body).toEqual({ email, name: admin.name });
  });

  it('comes back to the page that asked to sign in', async () => {
    const { answer } = await api.signIn(admin.email, { returnTo: '/admin/appointments?name=Ana' });
    expect(answer.headers.location).toBe(`${publicUrl}/admin/appointments?name=Ana`);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'is not led to another site by %s',
    async (returnTo) => {
      const { answer } = await api.signIn(admin.email, { returnTo });
      expect(answer.headers.location).toBe(`${publicUrl}/admin`);
    },
  );

  it('is asked for the account each time, with a challenge and a state of that visit', async () => {
    const [first, second] = await Promise.all([
      api.request.get('/api/auth/google'),
      api.request.get('/api/auth/google'),
    ]);
    const asked = [first, second].map(({ headers }) => new URL(headers.location ?? '').searchParams);
    expect(asked.map((query) => query.get('prompt'))).toEqual(['select_account', 'select_account']);
    expect(asked.map((query) => query.get('scope'))).toEqual(Array(2).fill('openid email profile'));
    expect(asked.map((query) => query.get('code_challenge_method'))).toEqual(['S256', 'S256']);
    expect(asked[0]?.get('redirect_uri')).toBe(`${publicUrl}/api/auth/google/callback`);
    for (const name of ['state', 'code_challenge']) expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name));
  });

  it('signs out, and the cookie is worth nothing afterwards', async () => {
    const { cookie } = await api.signIn(admin.email);
    const before = await countSessions();
    const out = await api.request.post('/api/auth/logout').set('Cookie', cookie).set('Origin', publicUrl);
    expect(out.status).toBe(204);
    expect(setCookiesOf(out).join()).toMatch(/session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await ask(cookie)).status).toBe(401);
    expect(await countSessions()).toBe(before - 1);
  });

  it('who has signed out already may press the button again', async () => {
    const out = await api.request.post('/api/auth/logout').set('Origin', publicUrl);
    expect(out.status).toBe(204);
  });
});

describe('the session', () => {
  it('gets a new id at sign-in: one planted in the browser before is worth nothing', async () => {
    const { begun, cookie } = await api.signIn(admin.email);
    expect(cookie).not.toBe(cookieOf(begun));
    expect((await ask(cookieOf(begun))).status).toBe(401);
    expect((await ask(cookie)).status).toBe(200);
  });

  it('is not taken from a cookie that somebody made up', async () => {
    for (const cookie of ['session=s%3Aabc.def', 'session=abc', 'session=']) {
      expect((await ask(cookie)).status).toBe(401);
    }
  });

  it('is not made for those who only look', async () => {
    const before = await countSessions();
    const answer = await api.request.get('/api/auth/me');
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ status: 401, code: 'unauthenticated' });
    expect(setCookiesOf(answer)).toEqual([]);
    expect(await countSessions()).toBe(before);
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
    const answer = await ask(cookie);
    const [expires] = /Expires=[^;]+/.exec(setCookiesOf(answer).join()) ?? [];
    expect((Date.parse(expires?.slice(8) ?? '') - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    const { rows } = await api.db.pool.query(
      'SELECT expire > now() + $2 AS rolled FROM session WHERE sid = $1',
      [sid, '11 hours'],
    );
    expect(rows).toEqual([{ rolled: true }]);

    await api.db.pool.query("UPDATE session SET expire = now() - interval '1 minute' WHERE sid = $1", [sid]);
    expect((await ask(cookie)).status).toBe(401);
  });

  it('ends after a week however busy it is', async () => {
    const { cookie } = await api.signIn(admin.email);
    api.setNow('2026-11-29T14:59:59Z');
    expect((await ask(cookie)).status).toBe(200);
    api.setNow('2026-11-29T15:00:00Z');
    expect((await ask(cookie)).status).toBe(401);
    api.setNow('2026-11-22T15:00:00Z');
  });
});

describe('the allow-list', () => {
  afterEach(() => api.auth.seedFirstAdmins());

  it('keeps everybody else out, without a session', async () => {
    const before = await countSessions();
    const { answer, begun, cookie } = await api.signIn(stranger.email);
    expect(answer.headers.location).toBe(`${publicUrl}/login?problem=not_allowed`);
    expect(cookie).toBe('session=');
    expect((await ask(cookieOf(begun))).status).toBe(401);
    expect(await countSessions()).toBe(before);
  });

  it('does not believe an address that Google has not verified', async () => {
    await api.db.prisma.admin.create({ data: { email: impostor.email, addedAt: new Date(0) } });
    const { answer, begun } = await api.signIn(impostor.email);
    expect(answer.headers.location).toBe(`${publicUrl}/login?problem=failed`);
    expect((await ask(cookieOf(begun))).status).toBe(401);
  });

  it('counts from the next request for who is removed while signed in', async () => {
    const { cookie } = await api.signIn(admin.email);
    expect((await ask(cookie)).status).toBe(200);
    await api.db.prisma.admin.delete({ where: { email } });
    expect((await ask(cookie)).status).toBe(401);
    expect((await api.request.get('/api/auth/me').set('Cookie', cookie)).status).toBe(401);
  });

  it('is filled with the first admins in lower case, once, and nobody else is touched', async () => {
    await api.db.prisma.admin.createMany({ data: [{ email: 'later@example.org', addedAt: new Date(0) }] });
    await Promise.all([api.auth.seedFirstAdmins(), api.auth.seedFirstAdmins()]);
    const emails = (await api.db.prisma.admin.findMany({ orderBy: { email: 'asc' } })).map(
      (row) => row.email,
    );
    expect(emails).toEqual([impostor.email, email, 'later@example.org']);
  });
});

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
    expect((await ask(cookieOf(answer))).status).toBe(401);
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
    expect((await ask(cookie)).status).toBe(200);
  });

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a browser that says so', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['nowhere in particular', {}],
  ])('writes nothing in the name of an admin from %s', async (_case, headers) => {
    const { cookie } = await api.signIn(admin.email);
    const before = written;
    for (const path of ['/api/admin/echo', '/api/auth/logout']) {
      const answer = await api.request.post(path).set('Cookie', cookie).set(headers);
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('forbidden');
    }
    expect(written).toBe(before);
    expect((await ask(cookie)).status).toBe(200);
  });
});

it('an admin writes from our own pages', async () => {
  const { cookie } = await api.signIn(admin.email);
  const before = written;
  for (const headers of [{ Origin: publicUrl }, { Origin: publicUrl, 'Sec-Fetch-Site': 'same-origin' }]) {
    expect((await api.request.post('/api/admin/echo').set('Cookie', cookie).set(headers)).status).toBe(204);
  }
  expect(written).toBe(before + 2);
});

it('no address, name, code or token stands in the log', async () => {
  await api.signIn(admin.email, { returnTo: '/admin/appointments?name=Marisol' });
  await api.signIn(stranger.email);
  const log = api.logLines.join('');
  expect(log).toContain('sign-in failed');
  expect(log).not.toMatch(/example\.org|Ada|Stranger|Marisol|google_|stolen|code=|state=/);
});
