import type { Settings } from '@clothes-closet/contracts';
import { wholeNumberOf } from '../admin-frame/contract-resolver.ts';

const numberFields = [
  'slotMinutes',
  'stations',
  'minimumNoticeMinutes',
  'horizonMonths',
  'offerHours',
] as const;
type NumberField = (typeof numberFields)[number];

/** The settings as the form's fields hold them: numbers as they are typed. */
export type SettingsValues = Omit<Settings, NumberField> & Record<NumberField, string>;

export const valuesOf = (settings: Settings): SettingsValues => ({
  site: settings.site,
  slotMinutes: String(settings.slotMinutes),
  stations: String(settings.stations),
  minimumNoticeMinutes: String(settings.minimumNoticeMinutes),
  horizonMonths: String(settings.horizonMonths),
  bookingPeriod: settings.bookingPeriod,
  bookingsOpen: settings.bookingsOpen,
  automaticOffers: settings.automaticOffers,
  offerHours: String(settings.offerHours),
});

/** What the form would send; the contract's schema judges it. */
export const requestOf = ({ site, ...values }: SettingsValues) => ({
  ...values,
  site: {
    ...site,
    email: site.email.trim(),
    mapUrl: site.mapUrl.trim(),
    facebookUrl: site.facebookUrl.trim(),
  },
  slotMinutes: wholeNumberOf(values.slotMinutes),
  stations: wholeNumberOf(values.stations),
  minimumNoticeMinutes: wholeNumberOf(values.minimumNoticeMinutes),
  horizonMonths: wholeNumberOf(values.horizonMonths),
  offerHours: wholeNumberOf(values.offerHours),
});

/** Which fields somebody has changed, as react-hook-form tells it. */
export type ChangedFields = { [Field in keyof Settings]?: Field extends 'site' ? ChangedSite : boolean };
type ChangedSite = { [Field in keyof Settings['site']]?: boolean };

const onlyChanged = <T extends object>(ours: T, changed: { [Field in keyof T]?: unknown }): Partial<T> =>
  Object.fromEntries(
    Object.entries(ours).filter(([field]) => changed[field as keyof T] === true),
  ) as Partial<T>;

/** The settings as they are now with what was changed here: what another admin has changed meanwhile stays. */
export const withChanges = (now: Settings, ours: Settings, changed: ChangedFields): Settings => ({
  ...now,
  ...onlyChanged(ours, changed),
  site: { ...now.site, ...onlyChanged(ours.site, changed.site ?? {}) },
});
