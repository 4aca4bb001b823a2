import type { Prisma } from '@clothes-closet/database';
import type { Database, Tx } from '../../platform/database.ts';
import { Settings } from './settings.ts';

export type { Settings } from './settings.ts';

const key = 'settings';

export const createSettings = ({ db }: { db: Database }) => ({
  /** The settings as they stand, defaults filled in; inside a transaction pass it, to read what it sees. */
  async read(tx: Tx = db.prisma): Promise<Settings> {
    const row = await tx.setting.findUnique({ where: { key } });
    return Settings.parse(row?.value ?? {});
  },

  /** Changes some of the settings; throws ZodError where the result would be no valid settings. */
  async change(tx: Tx, changes: Partial<Settings>): Promise<Settings> {
    const settings = Settings.parse({ ...(await this.read(tx)), ...changes });
    const value = settings satisfies Prisma.InputJsonValue;
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    return settings;
  },
});

export type SettingsService = ReturnType<typeof createSettings>;
