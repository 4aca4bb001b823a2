/** The closed lists that a form offers. Wire values are stable; what a reader sees is translated from them. */

export const locales = ['en', 'es', 'ar', 'fr'] as const;
export type Locale = (typeof locales)[number];

export const genders = ['female', 'male'] as const;
export type Gender = (typeof genders)[number];

export const phoneTypes = ['mobile', 'home', 'work', 'other'] as const;
export type PhoneType = (typeof phoneTypes)[number];

export const grades = ['Pre-K', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export type Grade = (typeof grades)[number];

const numbered = (group: string, sizes: readonly (number | string)[]) =>
  sizes.map((size) => `${group} ${size}`);

export const shoeSizes: readonly string[] = [
  ...numbered('Youth', [10, 11, 12, 13, 1, 2, 3, 4, 5]),
  ...numbered('Adult', [6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 13, 14, 15]),
];

export const underwearSizes: readonly string[] = [
  ...numbered('Child', ['4T/5T', 6, 8, 10, 12, 14, 16, 18, 20]),
  ...numbered('Adult', ['S', 'M', 'L', 'XL', 'XXL', 'XXXL', '4X']),
];

/** What `school` says when the child's school is not on the list. */
export const unlistedSchool = 'Not listed/unknown';

export const appointmentStatuses = ['waitlisted', 'booked', 'completed', 'no_show', 'cancelled'] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** `withdrawn`: taken back by us, or because the family no longer waits. */
export const offerStates = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

export const itemKinds = ['socks', 'underwear', 'shoes', 'coats', 'backpacks', 'misc'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const maxStudents = 10;
