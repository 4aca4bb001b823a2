import { Settings as SettingsShape } from '@clothes-closet/contracts';
import { isValidTimeZone } from '@clothes-closet/scheduling';
import * as z from 'zod/mini';

export type Settings = z.infer<typeof SettingsShape>;

const isInKnownZone = z.refine<Settings>(({ site }) => isValidTimeZone(site.timeZone), {
  path: ['site', 'timeZone'],
  params: { code: 'unknown_time_zone' },
});

/** The contract's settings in a zone that this process knows; what is missing has its default. */
export const Settings = SettingsShape.check(isInKnownZone);
