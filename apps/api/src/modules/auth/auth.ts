import type { RequestHandler, Router } from 'express';
import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import { createGoogleSignIn } from './google.ts';
import { insertMissingAdmins } from './repository.ts';
import { createRequireAdmin } from './require-admin.ts';
import { authRoutes } from './routes.ts';
import { createSessions } from './session.ts';

type Deps = { config: Config; db: Database; clock: Clock; logger: Logger };

export type Auth = {
  /** To be mounted before `routes` and before `requireAdmin`. */
  session: RequestHandler;
  routes: Router;
  requireAdmin: RequestHandler;
  /** Puts those of ADMIN_EMAILS on the allow-list who are not there: nobody is locked out of a new site. */
  seedFirstAdmins: () => Promise<void>;
};

export const createAuth = ({ config, db, clock, logger }: Deps): Auth => {
  const sessions = createSessions({ config, pool: db.pool, logger });
  const requireAdmin = createRequireAdmin({ db, clock });
  const google = createGoogleSignIn(config);
  return {
    session: sessions.handle,
    routes: authRoutes({ db, clock, logger, publicUrl: config.publicUrl, google, sessions, requireAdmin }),
    requireAdmin,
    seedFirstAdmins: async () => {
      const added = await insertMissingAdmins(db.prisma, config.adminEmails, clock.now());
      if (added > 0) logger.info({ added }, 'admins added from ADMIN_EMAILS');
    },
  };
};
