import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import { insertFirstAdmins, isOnAllowList } from './repository.ts';

type Deps = { db: Database; clock: Clock; logger: Logger };

/** Whose Google accounts get in. Emails are in lower case. */
export const createAllowList = ({ db, clock, logger }: Deps) => ({
  has: (email: string): Promise<boolean> => isOnAllowList(db.prisma, email),

  /** Fills an empty list. One that has admins is theirs: who was removed does not come back by a restart. */
  async addFirst(emails: readonly string[]): Promise<void> {
    const added = await insertFirstAdmins(db.prisma, emails, clock.now());
    if (added > 0) logger.info({ added }, 'admins added from ADMIN_EMAILS');
  },
});

export type AllowList = ReturnType<typeof createAllowList>;
