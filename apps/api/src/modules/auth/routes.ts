import type { MeResponse } from '@clothes-closet/contracts';
import { type RequestHandler, Router } from 'express';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { GoogleSignIn } from './google.ts';
import { adminOf } from './require-admin.ts';
import { pageAfterSignIn } from './return-to.ts';
import type { AllowList } from './service.ts';
import type { Sessions } from './session.ts';

type Deps = {
  allowList: AllowList;
  clock: Clock;
  logger: Logger;
  publicUrl: string;
  google: GoogleSignIn;
  sessions: Sessions;
  requireAdmin: RequestHandler;
};

/** GET /google, /google/callback and /me, POST /logout. */
export const authRoutes = ({
  allowList,
  clock,
  logger,
  publicUrl,
  google,
  sessions,
  requireAdmin,
}: Deps): Router => {
  const begin: RequestHandler = (req, _res, next) => {
    sessions.begin(req, pageAfterSignIn(req.query.returnTo, publicUrl));
    next();
  };

  const finish: RequestHandler = async (req, res) => {
    // Read first: the session that remembers it ends with the sign-in.
    const page = req.session.returnTo ?? pageAfterSignIn(undefined, publicUrl);
    const refuse = (problem: string) => res.redirect(`${publicUrl}/login?problem=${problem}`);

    const account = await google.identify(req, res).catch((error: unknown) => {
      // Its message and its fields may hold what Google answered.
      logger.warn({ error: error instanceof Error ? error.name : typeof error }, 'sign-in failed');
      return undefined;
    });
    if (!account) return refuse('failed');
    if (!(await allowList.has(account.email))) {
      await sessions.end(req, res);
      return refuse('not_allowed');
    }
    await sessions.start(req, { ...account, at: clock.now().getTime() });
    res.redirect(page);
  };

  return Router()
    .get('/google', begin, google.redirect)
    .get('/google/callback', finish)
    .get('/me', requireAdmin, (req, res) => {
      res.json(adminOf(req) satisfies MeResponse);
    })
    .post('/logout', async (req, res) => {
      await sessions.end(req, res);
      res.status(204).end();
    });
};
