import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CalendarStandIn, startCalendar } from './calendar.ts';
import { connectRealClient, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const scope = 'https://www.googleapis.com/auth/calendar';

let calendar: CalendarStandIn;

beforeAll(async () => {
  calendar = await startCalendar({ calendarId, timeZone: 'America/Chicago' });
});
afterAll(() => calendar.stop());

const now = () => Math.floor(Date.now() / 1000);
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const assertion = (claims: object = {}, { key = calendar.credentials.private_key, alg = 'RS256' } = {}) => {
  const iss = calendar.credentials.client_email;
  const usual = { iss, scope, aud: 'https://oauth2.googleapis.com/token', iat: now(), exp: now() + 3600 };
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode({ ...usual, ...claims })}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
};

const askForToken = async (jwt: string, grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer') => {
  const body = new URLSearchParams({ grant_type: grant, assertion: jwt });
  const answer = await fetch(calendar.tokenUrl, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('the token endpoint', () => {
  it('gives an hour’s access for a well-signed assertion', async () => {
    const { status, body } = await askForToken(assertion());
    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.any(String), expires_in: 3600, token_type: 'Bearer' });
  });

  it('takes its own address as audience too', async () => {
    expect((await askForToken(assertion({ aud: calendar.tokenUrl }))).status).toBe(200);
  });

  it.each([
    ['another account', () => assertion({ iss: 'someone@else.iam.gserviceaccount.com' })],
    ['another audience', () => assertion({ aud: 'https://example.org/token' })],
    ['one that has passed', () => assertion({ iat: now() - 7200, exp: now() - 3600 })],
    ['one from the future', () => assertion({ iat: now() + 600, exp: now() + 1200 })],
    ['one that lives for a day', () => assertion({ exp: now() + 86_400 })],
    ['another key', () => assertion({}, { key: strangersKey() })],
    ['an unsigned one', () => assertion({}, { alg: 'none' })],
    ['nonsense', () => 'a.b.c'],
  ])('refuses %s', async (_, jwt) => {
    const { status, body } = await askForToken(jwt());
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });

  it('refuses scopes that are not the calendar’s, and other grants', async () => {
    const mail = await askForToken(assertion({ scope: 'https://mail.google.com/' }));
    expect([mail.status, mail.body.error]).toEqual([400, 'invalid_scope']);
    const code = await askForToken(assertion(), 'authorization_code');
    expect([code.status, code.body.error]).toEqual([400, 'unsupported_grant_type']);
  });

  it('refuses a real client whose account it does not know', async () => {
    const stranger = connectRealClient(calendar, { email: 'someone@else.iam.gserviceaccount.com' });
    await expect(stranger.events.list({ calendarId })).rejects.toThrow('invalid_grant');
  });
});

describe('calendar calls', () => {
  it('need an access token', async () => {
    const url = `${calendar.apiUrl}calendar/v3/calendars/${encodeURIComponent(calendarId)}/events`;
    for (const headers of [{}, { Authorization: 'Bearer nonsense' }]) {
      const answer = await fetch(url, { headers });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: 401, errors: [{ reason: 'authError' }] } });
    }
  });

  it('may only read with a read-only scope', async () => {
    const reader = connectRealClient(calendar, { scope: `${scope}.readonly` });
    expect((await reader.events.list({ calendarId })).status).toBe(200);
    const requestBody = { start: { date: '2026-09-01' }, end: { date: '2026-09-02' } };
    const write = reader.events.insert({ calendarId, requestBody });
    expect(await refusalOf(write)).toEqual({ status: 403, reason: 'insufficientPermissions' });
  });

  it('are refused once tokens are revoked, until a client signs in anew', async () => {
    const client = connectRealClient(calendar);
    await client.events.list({ calendarId });
    calendar.revokeTokens();
    const revoked = { status: 401, reason: 'authError' };
    expect(await refusalOf(client.events.list({ calendarId }))).toEqual(revoked);
    expect((await connectRealClient(calendar).events.list({ calendarId })).status).toBe(200);
  });
});

const strangersKey = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
