import { Site } from '@clothes-closet/contracts';
import { isValidTimeZone } from '@clothes-closet/scheduling';
import * as z from 'zod/mini';

const wholeNumber = (minimum: number, maximum: number) =>
  z.int().check(z.minimum(minimum), z.maximum(maximum));

/** What an admin can change, each with the default of product.md. */
export const Settings = z.object({
  site: z._default(z.extend(Site, { timeZone: z.string().check(z.refine(isValidTimeZone)) }), {
    name: 'Clothes Closet',
    email: '',
    phone: '',
    address: '',
    mapUrl: '',
    facebookUrl: '',
    timeZone: 'America/Chicago',
  }),
  /** Minutes. */
  slotMinutes: z._default(wholeNumber(5, 240), 20),
  /** Families served at once. */
  stations: z._default(wholeNumber(1, 50), 1),
  minimumNoticeMinutes: z._default(wholeNumber(0, 60 * 24 * 30), 0),
  horizonMonths: z._default(wholeNumber(1, 24), 6),
  bookingPeriod: z._default(z.enum(['semester', 'school_year']), 'semester'),
  bookingsOpen: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof Settings>;
