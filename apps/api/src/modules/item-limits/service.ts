import type { ItemLimitRequest } from '@clothes-closet/contracts';
import { AppError } from '../../http/errors.ts';
import type { Database } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Audit } from '../audit/service.ts';
import {
  deleteItemLimit,
  findItemLimits,
  type ItemLimitRow,
  insertItemLimit,
  updateItemLimit,
} from './repository.ts';

type Deps = { db: Database; newId: NewId; audit: Audit };

/** What one student may take; each method's `actor` is the admin's email. */
export const createItemLimits = ({ db, newId, audit }: Deps) => ({
  /** In the order in which they are printed: girls first. */
  list: (): Promise<ItemLimitRow[]> => findItemLimits(db.prisma),

  /** Adds a limit at the end of its gender's list. */
  add: (values: ItemLimitRequest, actor: string): Promise<ItemLimitRow> =>
    db.transaction(async (tx) => {
      const added = await insertItemLimit(tx, { ...values, id: newId() });
      await audit.record(tx, { actor, action: 'item_limit.added', details: detailsOf(added) });
      return added;
    }),

  /** Changes a limit where it stands. Throws not_found. */
  change: (id: string, values: ItemLimitRequest, actor: string): Promise<ItemLimitRow> =>
    db.transaction(async (tx) => {
      const changed = await updateItemLimit(tx, id, values);
      if (!changed) throw new AppError('not_found');
      await audit.record(tx, { actor, action: 'item_limit.changed', details: detailsOf(changed) });
      return changed;
    }),

  /** Throws not_found. */
  remove: (id: string, actor: string): Promise<void> =>
    db.transaction(async (tx) => {
      const removed = await deleteItemLimit(tx, id);
      if (!removed) throw new AppError('not_found');
      await audit.record(tx, { actor, action: 'item_limit.removed', details: detailsOf(removed) });
    }),
});

export type ItemLimits = ReturnType<typeof createItemLimits>;

const detailsOf = ({ gender, quantity }: ItemLimitRow) => ({ gender, quantity });
