import { afterEach, describe, expect, it } from 'vitest';
import { type AdminApi, admin, createAdminApi, setCookiesOf } from '../../../test/admin-api.ts';

let api: AdminApi;
afterEach(() => api.stop());

const attributesOf = (line = '') =>
  line
    .split('; ')
    .slice(1)
    .filter((attribute) => !attribute.startsWith('Expires'));

describe('the session cookie', () => {
  it('is Secure and bound to the host where the public address is https, whatever a proxy forgets to say', async () => {
    api = await createAdminApi({ publicUrl: 'https://closet.example' });
    const { answer, cookie } = await api.signIn(admin.email);
    expect(answer.headers.location).toBe('https://closet.example/admin');
    expect(cookie).toMatch(/^__Host-session=s%3A/);
    expect(attributesOf(setCookiesOf(answer)[0])).toEqual(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']);

    const out = await api.request
      .post('/api/auth/logout')
      .set({ Cookie: cookie, Origin: 'https://closet.example', 'X-Forwarded-Proto': 'http' });
    expect(setCookiesOf(out)[0]).toMatch(
      /^__Host-session=; Path=\/; Expires=Thu, 01 Jan 1970 .*HttpOnly; Secure; SameSite=Lax/,
    );
  });

  it('is the same behind a proxy that is believed', async () => {
    api = await createAdminApi({ publicUrl: 'https://closet.example', trustProxy: 1 });
    const { cookie } = await api.signIn(admin.email);
    const me = await api.request
      .get('/api/auth/me')
      .set({ Cookie: cookie, 'X-Forwarded-For': '203.0.113.7' });
    expect(me.status).toBe(200);
  });

  it('works without https on a laptop', async () => {
    api = await createAdminApi({ publicUrl: 'http://localhost:3000' });
    const { answer, cookie } = await api.signIn(admin.email);
    expect(cookie).toMatch(/^session=s%3A/);
    expect(attributesOf(setCookiesOf(answer)[0])).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax']);
    expect((await api.request.get('/api/auth/me').set('Cookie', cookie)).status).toBe(200);
  });
});

it('says that signing in failed when Google can not be reached', async () => {
  api = await createAdminApi({ signIn: { tokenUrl: 'http://127.0.0.1:9/token' } });
  const { answer } = await api.signIn(admin.email);
  expect(answer.headers.location).toBe('http://localhost:3000/login?problem=failed');
});
