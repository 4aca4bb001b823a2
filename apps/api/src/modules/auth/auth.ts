import type { RequestHandler, Router } from 'express';
import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import { createGoogleSignIn } from './google.ts';
import { createRequireAdmin } from './require-admin.ts';
import { authRoutes } from './routes.ts';
import { createAllowList } from './service.ts';
import { createSessions } from './session.ts';

type Deps = { config: Config; db: Database; clock: Clock; logger: Logger };

export type Auth = {
  /** To be mounted before `routes` and before `requireAdmin`. */
  session: RequestHandler;
  routes: Router;
  requireAdmin: RequestHandler;
  /** Fills an empty allow-list from ADMIN_EMAILS. */
  seedFirstAdmins: () => Promise<void>;
};

export const createAuth = ({ config, db, clock, logger }: Deps): Auth => {
  const allowList = createAllowList({ db, clock, logger });
  const sessions = createSessions({ config, pool: db.pool, logger });
  const google = createGoogleSignIn(config);
  const requireAdmin = createRequireAdmin({ allowList, clock });
  const { publicUrl, adminEmails } = config;
  return {
    session: sessions.handle,
    routes: authRoutes({ allowList, clock, logger, publicUrl, google, sessions, requireAdmin }),
    requireAdmin,
    seedFirstAdmins: () => allowList.addFirst(adminEmails),
  };
};
