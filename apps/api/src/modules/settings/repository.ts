import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

const key = 'settings';

/** Waits until nobody else changes the settings, and keeps others waiting to the end of the transaction. */
export const lockSettings = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('settings', 0))`;
};

/** What was kept last; undefined where nothing ever was. */
export const findSettings = async (tx: Tx): Promise<unknown> =>
  (await tx.setting.findUnique({ where: { key } }))?.value;

export const saveSettings = async (tx: Tx, value: Prisma.InputJsonObject): Promise<void> => {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
};
