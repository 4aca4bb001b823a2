import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { Audit } from '../audit/service.ts';
import { type AdminRow, deleteAdmin, findAdmins, insertAdmin, isAdmin, lockAdmins } from './repository.ts';

type Deps = { db: Database; clock: Clock; audit: Audit };

/** Whoever changes the list is on it at that very moment: another may have removed them since they were let in. */
const lockFor = async (tx: Tx, actor: string): Promise<void> => {
  await lockAdmins(tx);
  if (!(await isAdmin(tx, actor))) throw new AppError('unauthenticated');
};

/** Who may sign in. Emails are in lower case; `actor` is the email of the admin who acts. */
export const createAdmins = ({ db, clock, audit }: Deps) => ({
  /** The first ones first. */
  list: (): Promise<AdminRow[]> => findAdmins(db.prisma),

  /** Lets somebody sign in. Throws conflict for who may already, unauthenticated where the actor no longer may. */
  add: (email: string, actor: string): Promise<AdminRow> =>
    db.transaction(async (tx) => {
      await lockFor(tx, actor);
      if (await isAdmin(tx, email)) throw new AppError('conflict');
      const added = await insertAdmin(tx, { email, addedAt: clock.now(), addedBy: actor });
      await audit.record(tx, { actor, action: 'admin.added', details: { admin: email } });
      return added;
    }),

  /**
   * Keeps an admin out from the next request on. Nobody removes themselves, and only admins remove: so one always
   * remains. Throws conflict for oneself, not_found, unauthenticated where the actor no longer is an admin.
   */
  remove: (email: string, actor: string): Promise<void> =>
    db.transaction(async (tx) => {
      await lockFor(tx, actor);
      if (email === actor) throw new AppError('conflict');
      if (!(await deleteAdmin(tx, email))) throw new AppError('not_found');
      await audit.record(tx, { actor, action: 'admin.removed', details: { admin: email } });
    }),
});

export type Admins = ReturnType<typeof createAdmins>;
