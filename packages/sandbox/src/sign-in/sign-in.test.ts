import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignIn, startSignIn } from './sign-in.ts';

const callback = 'http://localhost:3000/api/auth/google/callback';
const verifier = 'a-verifier-that-is-long-enough-for-the-standard-43';

describe('a Google sign-in', () => {
  let signIn: SignIn;
  beforeAll(async () => {
    signIn = await startSignIn({
      users: [{ email: 'alex@example.org', name: 'Alex <Rivera>' }],
      clientId: 'closet',
      clientSecret: 'secret',
      redirectUris: [callback],
    });
  });
  afterAll(() => signIn.stop());

  const question = (changes: Record<string, string> = {}) =>
    `${signIn.authorizationUrl}?${new URLSearchParams({
      client_id: 'closet',
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid email profile',
      state: 'a-state',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    })}`;

  const exchange = async (code: string, changes: Record<string, string> = {}) =>
    fetch(signIn.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        client_id: signIn.clientId,
        client_secret: signIn.clientSecret,
        redirect_uri: callback,
        code_verifier: verifier,
        ...changes,
      }),
    });

  const codeFor = async (email: string) =>
    new URL(await signIn.choose(question(), email)).searchParams.get('code') ?? '';

  it('offers its accounts, with what the client asked for', async () => {
    const page = await (await fetch(question())).text();

    expect(page).toContain('Alex &lt;Rivera>');
    expect(page).toContain('name="state" value="a-state"');
  });

  it('leads back with a code and the state', async () => {
    const back = new URL(await signIn.choose(question(), 'alex@example.org'));

    expect(back.origin + back.pathname).toBe(callback);
    expect(back.searchParams.get('state')).toBe('a-state');
  });

  it('tells who signed in', async () => {
    const tokens = (await (await exchange(await codeFor('alex@example.org'))).json()) as {
      access_token: string;
    };
    const profile = await fetch(signIn.userinfoUrl, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });

    expect(await profile.json()).toMatchObject({ email: 'alex@example.org', name: 'Alex <Rivera>' });
  });

  it.each([
    ['another client’s secret', { client_secret: 'wrong' }],
    ['another verifier', { code_verifier: 'some-other-verifier-of-sufficient-length-000000' }],
  ])('gives no token for %s', async (_what, changes) => {
    const answer = await exchange(await codeFor('alex@example.org'), changes);

    expect(answer.ok).toBe(false);
  });

  it.each([
    ['a client it does not know', { client_id: 'another' }],
    ['an address that is not the client’s', { redirect_uri: 'http://localhost:9999/steal' }],
  ])('shows no accounts to %s', async (_what, changes) => {
    const answer = await fetch(question(changes));

    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('alex@example.org');
  });
});
