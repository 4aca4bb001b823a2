import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { admin, cookieOf, impostor, setCookiesOf, stranger } from '../../../test/admin-api.ts';
import { createEchoApi, type EchoApi } from './echo-api.fixture.ts';

const publicUrl = 'http://localhost:3000';
const email = 'ada@example.org';

let api: EchoApi;
beforeAll(async () => {
  api = await createEchoApi();
});
afterAll(() => api.stop());

describe('an admin', () => {
  it('signs in with Google and is known from then on', async () => {
    const { answer, cookie } = await api.signIn(admin.email);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`${publicUrl}/admin`);

    const me = await api.request.get('/api/auth/me').set('Cookie', cookie);
    expect(me.status).toBe(200);
    expect(me.body).toEqual({ email, name: admin.name });
    expect(me.headers['cache-control']).toBe('no-store');
    expect((await api.ask(cookie)).body).toEqual({ email, name: admin.name });
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
    const before = await api.countSessions();
    const out = await api.request.post('/api/auth/logout').set('Cookie', cookie).set('Origin', publicUrl);
    expect(out.status).toBe(204);
    expect(setCookiesOf(out).join()).toMatch(/session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await api.ask(cookie)).status).toBe(401);
    expect(await api.countSessions()).toBe(before - 1);
  });

  it('who has signed out already may press the button again', async () => {
    const out = await api.request.post('/api/auth/logout').set('Origin', publicUrl);
    expect(out.status).toBe(204);
  });
});

describe('the allow-list', () => {
  afterEach(async () => {
    await api.db.prisma.admin.deleteMany();
    await api.auth.seedFirstAdmins();
  });

  it('keeps everybody else out, without a session', async () => {
    const before = await api.countSessions();
    const { answer, begun, cookie } = await api.signIn(stranger.email);
    expect(answer.headers.location).toBe(`${publicUrl}/login?problem=not_allowed`);
    expect(cookie).toBe('session=');
    expect((await api.ask(cookieOf(begun))).status).toBe(401);
    expect(await api.countSessions()).toBe(before);
  });

  it('does not believe an address that Google has not verified', async () => {
    await api.db.prisma.admin.create({ data: { email: impostor.email, addedAt: new Date(0) } });
    const { answer, begun } = await api.signIn(impostor.email);
    expect(answer.headers.location).toBe(`${publicUrl}/login?problem=failed`);
    expect((await api.ask(cookieOf(begun))).status).toBe(401);
  });

  it('counts from the next request for who is removed while signed in', async () => {
    const { cookie } = await api.signIn(admin.email);
    expect((await api.ask(cookie)).status).toBe(200);
    await api.db.prisma.admin.delete({ where: { email } });
    expect((await api.ask(cookie)).status).toBe(401);
    expect((await api.request.get('/api/auth/me').set('Cookie', cookie)).status).toBe(401);
  });

  it('is filled with the first admins in lower case, once', async () => {
    await api.db.prisma.admin.deleteMany();
    await Promise.all([api.auth.seedFirstAdmins(), api.auth.seedFirstAdmins()]);
    expect(await api.db.prisma.admin.findMany({ select: { email: true } })).toEqual([{ email }]);
  });

  it('does not take back who was removed while others are on it', async () => {
    await api.db.prisma.admin.deleteMany();
    await api.db.prisma.admin.create({ data: { email: 'later@example.org', addedAt: new Date(0) } });
    await api.auth.seedFirstAdmins();
    expect(await api.db.prisma.admin.findMany({ select: { email: true } })).toEqual([
      { email: 'later@example.org' },
    ]);
  });
});

it('no address, name, code or token stands in the log', async () => {
  await api.signIn(admin.email, { returnTo: '/admin/appointments?name=Marisol' });
  await api.signIn(stranger.email);
  const begun = await api.request.get('/api/auth/google');
  const state = new URL(begun.headers.location ?? '').searchParams.get('state') ?? '';
  await api.request
    .get('/api/auth/google/callback')
    .query({ code: 'stolen', state })
    .set('Cookie', cookieOf(begun));
  const log = api.logLines.join('');
  expect(log).toContain('sign-in failed');
  expect(log).not.toMatch(/example\.org|Ada|Stranger|Marisol|google_|stolen|code=|state=/);
});
