import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../platform/database.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import { lockSettings } from './repository.ts';
import type { Settings, SettingsService } from './service.ts';
import type { SettingsRequest } from './settings.ts';

type Deps = {
  db: Database;
  settings: SettingsService;
  audit: Audit;
  availability: Pick<Availability, 'forget'>;
};

export const createSettingsChanges = ({ db, settings, audit, availability }: Deps) => ({
  /** Makes these the settings; they count for whoever asks next. `actor` is the admin's email. */
  async replace(request: SettingsRequest, actor: string): Promise<Settings> {
    const kept = await db.transaction(async (tx) => {
      // Before reading, so that what is told as changed is what this very change changed.
      await lockSettings(tx);
      const before = await settings.read(tx);
      const next = completed(request, before);
      const fields = changedFields(before, next);
      if (fields.length > 0)
        await audit.record(tx, { actor, action: 'settings.changed', details: { fields } });
      return settings.change(tx, next);
    });
    availability.forget();
    return kept;
  },
});

export type SettingsChanges = ReturnType<typeof createSettingsChanges>;

/** What a program that does not know them leaves out stays as it is. */
const completed = (request: SettingsRequest, before: Settings): Settings => ({
  ...request,
  automaticOffers: request.automaticOffers ?? before.automaticOffers,
  offerHours: request.offerHours ?? before.offerHours,
});

/** The names of the settings that differ, as in `site.phone` or `slotMinutes`; never what they say. */
const changedFields = (before: Settings, after: Settings): string[] => {
  const [from, to] = [flat(before), flat(after)];
  return Object.keys(to).filter((field) => !isDeepStrictEqual(from[field], to[field]));
};

const flat = ({ site, ...rest }: Settings): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(site).map(([field, value]) => [`site.${field}`, value])),
  ...rest,
});
