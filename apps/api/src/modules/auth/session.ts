import connectPgSimple from 'connect-pg-simple';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import type { Config } from '../../config.ts';
import type { Logger } from '../../platform/logger.ts';

/** Who signed in, and when (epoch milliseconds). */
export type SignedIn = { email: string; name: string; at: number };

declare module 'express-session' {
  interface SessionData {
    signedIn: SignedIn;
    returnTo: string;
  }
}

const minute = 60_000;

/** A day with the door open and a lunch break; a computer left alone overnight is signed out. */
const longestIdle = 12 * 60 * minute;
/** The way to Google and back. */
const longestSignIn = 10 * minute;

type Deps = { config: Config; pool: Pool; logger: Logger };

/** Sessions of admins, in Postgres. Only `/auth` and `/admin` need them: families have none. */
export const createSessions = ({ config, pool, logger }: Deps) => {
  // The prefix makes a browser refuse the cookie unless it is Secure, for this host alone and for all paths.
  const name = config.isSecure ? '__Host-session' : 'session';
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.isSecure,
    path: '/',
  } satisfies CookieOptions;

  const Store = connectPgSimple(session);
  const handle = session({
    name,
    secret: config.sessionSecret,
    cookie: { ...cookie, maxAge: longestIdle },
    rolling: true,
    resave: false,
    saveUninitialized: false,
    proxy: true,
    store: new Store({
      pool,
      tableName: 'session',
      createTableIfMissing: false,
      errorLog: () => logger.error('sessions that have ended could not be removed'),
    }),
  });

  return {
    handle: ((req, res, next) => {
      // Whether the browser is on https is known from the public address, even where a proxy forgets to say so.
      req.headers['x-forwarded-proto'] = config.isSecure ? 'https' : 'http';
      handle(req, res, next);
    }) satisfies RequestHandler,

    /** Remembers the page to go on with while the browser is at Google. Who is signed in stays so. */
    begin(req: Request, returnTo: string): void {
      req.session.returnTo = returnTo;
      if (!req.session.signedIn) req.session.cookie.maxAge = longestSignIn;
    },

    /** Signs in, under a new id: one that somebody may have planted in the browser before is worth nothing. */
    async start(req: Request, signedIn: SignedIn): Promise<void> {
      await settle((done) => req.session.regenerate(done));
      req.session.signedIn = signedIn;
      // Before the answer: the browser may be back with the cookie sooner than the row is written.
      await settle((done) => req.session.save(done));
    },

    async end(req: Request, res: Response): Promise<void> {
      await settle((done) => req.session.destroy(done));
      res.clearCookie(name, cookie);
    },
  };
};

export type Sessions = ReturnType<typeof createSessions>;

const settle = (work: (done: (error?: unknown) => void) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    work((error) => (error ? reject(error) : resolve()));
  });
