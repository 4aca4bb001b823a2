import type { Database, Tx } from '../../platform/database.ts';
import { findSettings, lockSettings, saveSettings } from './repository.ts';
import { Settings } from './settings.ts';

export type { Settings } from './settings.ts';

export const createSettings = ({ db }: { db: Database }) => ({
  /** The settings as they stand, defaults filled in; inside a transaction pass it, to read what it sees. */
  async read(tx: Tx = db.prisma): Promise<Settings> {
    return Settings.parse((await findSettings(tx)) ?? {});
  },

  /**
   * Changes some of the settings, one who changes them after the other where `tx` is a transaction. Throws ZodError
   * where the result would be no valid settings.
   */
  async change(tx: Tx, changes: Partial<Settings>): Promise<Settings> {
    await lockSettings(tx);
    const settings = Settings.parse({ ...(await this.read(tx)), ...changes });
    await saveSettings(tx, settings);
    return settings;
  },
});

export type SettingsService = ReturnType<typeof createSettings>;
