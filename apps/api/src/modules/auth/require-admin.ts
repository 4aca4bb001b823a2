import type { Request, RequestHandler } from 'express';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { AllowList } from './service.ts';

export type Admin = { email: string; name: string };

declare global {
  namespace Express {
    interface Request {
      admin?: Admin;
    }
  }
}

/** Milliseconds from signing in to having to again. A page that asks every minute would never be idle. */
const longestSession = 7 * 24 * 60 * 60_000;

type Deps = { allowList: AllowList; clock: Clock };

/** Lets admins through, everybody else gets unauthenticated. Asks the allow-list each time: removal counts at once. */
export const createRequireAdmin =
  ({ allowList, clock }: Deps): RequestHandler =>
  async (req, _res, next) => {
    const { signedIn } = req.session;
    const isCurrent = signedIn !== undefined && clock.now().getTime() - signedIn.at < longestSession;
    if (!isCurrent || !(await allowList.has(signedIn.email))) throw new AppError('unauthenticated');
    req.admin = { email: signedIn.email, name: signedIn.name };
    next();
  };

/** The admin whom requireAdmin has let through. */
export const adminOf = ({ admin }: Request): Admin => {
  if (!admin) throw new Error('a route for admins is mounted without requireAdmin');
  return admin;
};
