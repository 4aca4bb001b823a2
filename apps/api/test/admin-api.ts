import { assertNothingTold, readFamilies, type SignIn, startSignIn } from '@clothes-closet/sandbox';
import type { Router } from 'express';
import supertest, { type Response } from 'supertest';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createAuth } from '../src/modules/auth/auth.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database.ts';
import { createMetrics } from '../src/platform/metrics.ts';
import { createTestDatabase } from './test-database.ts';
import { createTestLogger } from './test-logger.ts';

export const admin = { email: 'Ada@example.org', name: 'Ada Admin' };
export const stranger = { email: 'stranger@example.org', name: 'Some Stranger' };
/** Claims the admin's address, which Google has not verified. */
export const impostor = { email: 'ada.two@example.org', name: 'An Impostor', email_verified: false };

type Routers = (deps: { db: Database; clock: Clock }) => Record<`/${string}`, Router>;
type Options = { publicUrl?: string; trustProxy?: number; adminRoutes?: Routers; signIn?: Partial<SignIn> };

/** The app with the given routes for admins, a database of its own, and sign-in at a stand-in for Google. */
export const createAdminApi = async ({
  publicUrl = 'http://localhost:3000',
  trustProxy = 0,
  adminRoutes = () => ({}),
  signIn: differing = {},
}: Options = {}) => {
  const client = { clientId: 'client', clientSecret: 'secret' };
  const [database, google] = await Promise.all([
    createTestDatabase(),
    startSignIn({
      ...client,
      users: [admin, stranger, impostor],
      redirectUris: [`${publicUrl}/api/auth/google/callback`],
    }),
  ]);
  const { db } = database;
  let now = '2026-11-22T15:00:00Z';
  const clock: Clock = { now: () => new Date(now) };
  const { logger, lines: logLines } = createTestLogger();
  const config = readConfig(
    environment({ ...google, ...differing }, database.databaseUrl, publicUrl, trustProxy),
  );
  const auth = createAuth({ config, db, clock, logger });
  await auth.seedFirstAdmins();
  const app = createApp({
    config,
    logger,
    metrics: createMetrics(),
    webFolder: import.meta.dirname,
    publicRoutes: {},
    adminRoutes: adminRoutes({ db, clock }),
    authRoutes: auth.routes,
    session: auth.session,
    requireAdmin: auth.requireAdmin,
    limitVisits: (_req, _res, next) => next(),
  });
  const request = supertest(app);

  return {
    db,
    clock,
    auth,
    request,
    google,
    publicUrl,
    logLines,
    setNow: (instant: string) => {
      now = instant;
    },
    /** Goes through the sign-in as a browser would; answers what the callback answered. */
    signIn: async (email: string, { returnTo, cookie = '' }: { returnTo?: string; cookie?: string } = {}) => {
      const begun = await request
        .get('/api/auth/google')
        .query(returnTo === undefined ? {} : { returnTo })
        .set('Cookie', cookie);
      const back = new URL(await google.choose(begun.headers.location ?? '', email));
      const answer = await request.get(back.pathname + back.search).set('Cookie', cookieOf(begun) || cookie);
      return { answer, begun, cookie: cookieOf(answer) };
    },
    stop: async () => {
      const families = await readFamilies(database.databaseUrl);
      await Promise.all([database.stop(), google.stop()]);
      assertNothingTold(families, { log: logLines });
    },
  };
};

export type AdminApi = Awaited<ReturnType<typeof createAdminApi>>;

/** Both cookies' lines as they were sent. */
export const setCookiesOf = (answer: Response): string[] => {
  const lines: unknown = answer.headers['set-cookie'];
  return Array.isArray(lines) ? lines.map(String) : [];
};

/** What a browser would send back. */
export const cookieOf = (answer: Response): string =>
  setCookiesOf(answer)
    .map((line) => line.split(';', 1)[0])
    .join('; ');

const environment = (
  signIn: SignIn,
  databaseUrl: string,
  publicUrl: string,
  trustProxy: number,
): NodeJS.ProcessEnv => ({
  DATABASE_URL: databaseUrl,
  PORT: '3000',
  PUBLIC_URL: publicUrl,
  TRUST_PROXY: String(trustProxy),
  SESSION_SECRET: 'a secret for tests that is long enough',
  ADMIN_EMAILS: admin.email,
  GOOGLE_CALENDAR_ID: 'closet@example.org',
  GOOGLE_CREDENTIALS: Buffer.from('{"client_email":"a@b.example","private_key":"none"}').toString('base64'),
  GOOGLE_OAUTH_CLIENT_ID: signIn.clientId,
  GOOGLE_OAUTH_CLIENT_SECRET: signIn.clientSecret,
  GOOGLE_OAUTH_AUTHORIZATION_URL: signIn.authorizationUrl,
  GOOGLE_OAUTH_TOKEN_URL: signIn.tokenUrl,
  GOOGLE_OAUTH_USERINFO_URL: signIn.userinfoUrl,
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'closet@example.org',
  MAIL_COPY_TO: 'closet@example.org',
});
