import {
  SettingsRequest as SettingsRequestShape,
  Settings as SettingsShape,
} from '@clothes-closet/contracts';
import { isValidTimeZone } from '@clothes-closet/scheduling';
import * as z from 'zod/mini';

export type Settings = z.infer<typeof SettingsShape>;

const zoneOf = (value: unknown): unknown => (value as Partial<Settings> | null)?.site?.timeZone;

/** Runs beside other faults, so that all are told at once. */
const isInKnownZone = z.refine<Pick<Settings, 'site'>>(({ site }) => isValidTimeZone(site.timeZone), {
  path: ['site', 'timeZone'],
  params: { code: 'unknown_time_zone' },
  when: ({ value }) => {
    const zone = zoneOf(value);
    return typeof zone === 'string' && zone !== '';
  },
});

/** The contract's settings in a zone that this process knows; what is missing has its default. */
export const Settings = SettingsShape.check(isInKnownZone);

/** The same as an admin sends them. */
export const SettingsRequest = SettingsRequestShape.check(isInKnownZone);
export type SettingsRequest = z.infer<typeof SettingsRequest>;
