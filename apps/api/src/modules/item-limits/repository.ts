import type { Gender } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

const limit = { id: true, gender: true, label: true, quantity: true } satisfies Prisma.ItemLimitSelect;

export type ItemLimitRow = Prisma.ItemLimitGetPayload<{ select: typeof limit }>;
export type ItemLimitValues = { gender: Gender; label: string; quantity: number };

/** In the order in which they are printed: girls first, each by position. */
export const findItemLimits = (tx: Tx): Promise<ItemLimitRow[]> =>
  tx.itemLimit.findMany({ orderBy: [{ gender: 'asc' }, { position: 'asc' }], select: limit });

/** At the end of its gender's list. */
export const insertItemLimit = (tx: Tx, data: ItemLimitValues & { id: string }): Promise<ItemLimitRow> =>
  tx.itemLimit.create({ data, select: limit });

/** Undefined where there is none with this id. */
export const updateItemLimit = async (
  tx: Tx,
  id: string,
  data: ItemLimitValues,
): Promise<ItemLimitRow | undefined> => {
  const [updated] = await tx.itemLimit.updateManyAndReturn({ where: { id }, data, select: limit });
  return updated;
};

/** What was deleted; undefined where there is none with this id, or no longer. */
export const deleteItemLimit = async (tx: Tx, id: string): Promise<ItemLimitRow | undefined> => {
  const found = await tx.itemLimit.findUnique({ where: { id }, select: limit });
  const { count } = await tx.itemLimit.deleteMany({ where: { id } });
  return count > 0 && found ? found : undefined;
};
