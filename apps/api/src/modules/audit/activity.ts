import type { AuditQuery } from '@clothes-closet/contracts';
import type { Database } from '../../platform/database.ts';
import { findEntries } from './repository.ts';

/** Reads what `audit.record` wrote. */
export const createActivity = ({ db }: { db: Database }) => ({
  /** One page, newest first, of what fits every filter; an actor's address is found in any capitals. */
  search: ({ actor, action, appointmentId, page, pageSize }: AuditQuery) =>
    findEntries(
      db.prisma,
      { actor: actor?.toLowerCase(), action, appointmentId },
      { skip: (page - 1) * pageSize, take: pageSize },
    ),
});

export type Activity = ReturnType<typeof createActivity>;
