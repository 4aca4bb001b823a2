import type { AdminTexts } from '@clothes-closet/texts';
import type { FieldPath } from 'react-hook-form';
import type { SettingsValues } from './settings-values.ts';

type ErrorText = keyof AdminTexts['settings']['errors'];

/** The fields in the order of the page, each with what it says when something is wrong with it. */
const textOfField = {
  bookingsOpen: 'invalid',
  bookingPeriod: 'invalid',
  slotMinutes: 'slotMinutes',
  stations: 'stations',
  minimumNoticeMinutes: 'minimumNoticeMinutes',
  horizonMonths: 'horizonMonths',
  automaticOffers: 'invalid',
  offerHours: 'offerHours',
  'site.name': 'name',
  'site.email': 'email',
  'site.phone': 'invalid',
  'site.address': 'invalid',
  'site.mapUrl': 'mapUrl',
  'site.facebookUrl': 'facebookUrl',
  'site.timeZone': 'timeZone',
} as const satisfies Partial<Record<FieldPath<SettingsValues>, ErrorText>>;

export type SettingsField = keyof typeof textOfField;

export const settingsFields = Object.keys(textOfField) as SettingsField[];

export const isSettingsField = (path: string): path is SettingsField => Object.hasOwn(textOfField, path);

/** Which text of `errors` to show for a code of the contract at a field. */
export const errorTextFor = (field: SettingsField, code: string): ErrorText =>
  code === 'too_long' ? 'tooLong' : textOfField[field];
