import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import express, { type RequestHandler } from 'express';
import { accountsPage, type User } from './accounts-page.ts';

export type SignInOptions = {
  /** Of the page where one chooses an account. 0, the default: any free one. */
  port?: number | undefined;
  host?: string | undefined;
  users: User[];
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
};

export type SignIn = Awaited<ReturnType<typeof startSignIn>>;

/** Starts a Google sign-in on this machine: real OAuth 2.0, with a page to choose an account in place of passwords. */
export const startSignIn = async ({
  port = 0,
  host = '127.0.0.1',
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
  // One address for everything: in containers, browsers and the API reach it by different names.
  const app = express()
    .disable('x-powered-by')
    .use(express.raw({ type: () => true }))
    .post('/confirm', forwardTo(`${google.url}/o/oauth2/v2/auth/callback`))
    .post('/token', forwardTo(`${google.url}/oauth2/token`))
    .get('/userinfo', forwardTo(`${google.url}/oauth2/v2/userinfo`))
    .get('/authorize', async (req, res) => {
      const question = req.url.slice(req.path.length);
      // It knows whether client, address and challenge are in order, and says so on its own page.
      const answer = await fetch(`${google.url}/o/oauth2/v2/auth${question}`);
      const wanted = new URLSearchParams(question);
      const page = answer.ok ? accountsPage({ users, confirmUrl: 'confirm', wanted }) : await answer.text();
      res.status(answer.status).type('html').send(page);
    });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  }).catch(async (error: unknown) => {
    await google.close();
    throw error;
  });

  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    authorizationUrl: `${url}/authorize`,
    tokenUrl: `${url}/token`,
    userinfoUrl: `${url}/userinfo`,
    clientId,
    clientSecret,
    /** What pressing an account's button does, for tests without a browser. Returns the address it leads back to. */
    async choose(authorizationLocation: string, email: string): Promise<string> {
      const wanted = new URL(authorizationLocation).searchParams;
      wanted.set('email', email);
      const answer = await fetch(`${url}/confirm`, { method: 'POST', body: wanted, redirect: 'manual' });
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

const forwardTo =
  (target: string): RequestHandler =>
  async (req, res) => {
    const passedOn = ['authorization', 'content-type'] as const;
    const answer = await fetch(`${target}${req.url.slice(req.path.length)}`, {
      method: req.method,
      headers: Object.fromEntries(
        passedOn.flatMap((name) => [[name, req.get(name) ?? '']]).filter(([, value]) => value),
      ),
      ...(req.method === 'POST' && Buffer.isBuffer(req.body) && { body: new Uint8Array(req.body) }),
      redirect: 'manual',
    });
    const location = answer.headers.get('location');
    if (location) res.location(location);
    res
      .status(answer.status)
      .type(answer.headers.get('content-type') ?? 'text/plain')
      .send(Buffer.from(await answer.arrayBuffer()));
  };
