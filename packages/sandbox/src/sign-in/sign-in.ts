import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import express from 'express';
import { accountsPage, type User } from './accounts-page.ts';

export type SignInOptions = {
  /** Of the page where one chooses an account. 0, the default: any free one. */
  port?: number | undefined;
  users: User[];
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
};

export type SignIn = Awaited<ReturnType<typeof startSignIn>>;

/** Starts a Google sign-in on this machine: real OAuth 2.0, with a page to choose an account in place of passwords. */
export const startSignIn = async ({
  port = 0,
  users,
  clientId,
  clientSecret,
  redirectUris,
}: SignInOptions) => {
  const google = await createEmulator({
    service: 'google',
    port: 0,
    seed: {
      google: {
        users,
        oauth_clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
      },
    },
  });
  const confirmUrl = `${google.url}/o/oauth2/v2/auth/callback`;

  const app = express()
    .disable('x-powered-by')
    .get('/authorize', async (req, res) => {
      const question = req.url.slice(req.path.length);
      // It knows whether client, address and challenge are in order, and says so on its own page.
      const answer = await fetch(`${google.url}/o/oauth2/v2/auth${question}`);
      const wanted = new URLSearchParams(question);
      const page = answer.ok ? accountsPage({ users, confirmUrl, wanted }) : await answer.text();
      res.status(answer.status).type('html').send(page);
    });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  }).catch(async (error: unknown) => {
    await google.close();
    throw error;
  });

  return {
    authorizationUrl: `http://localhost:${(server.address() as AddressInfo).port}/authorize`,
    tokenUrl: `${google.url}/oauth2/token`,
    userinfoUrl: `${google.url}/oauth2/v2/userinfo`,
    clientId,
    clientSecret,
    /** What pressing an account's button does, for tests without a browser. Returns the address it leads back to. */
    async choose(authorizationLocation: string, email: string): Promise<string> {
      const wanted = new URL(authorizationLocation).searchParams;
      wanted.set('email', email);
      const answer = await fetch(confirmUrl, { method: 'POST', body: wanted, redirect: 'manual' });
      const location = answer.headers.get('location');
      if (!location) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
      return location;
    },
    async stop() {
      server.closeAllConnections();
      await Promise.all([google.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
};
