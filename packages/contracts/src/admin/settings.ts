import * as z from 'zod/mini';
import { line, searchText } from '../primitives.ts';

const wholeNumber = (minimum: number, maximum: number) =>
  z.int().check(z.minimum(minimum), z.maximum(maximum));

const offerHours = wholeNumber(1, 72);

/** Empty, or an address that a browser can open. */
const webAddress = z.pipe(searchText(500), z.union([z.literal(''), z.url({ protocol: /^https?$/ })]));

/** What an admin can change, each with the default of product.md. Whether a zone exists, the API knows. */
export const Settings = z.object({
  site: z._default(
    z.object({
      name: line(80),
      email: z.union([z.literal(''), z.email().check(z.maxLength(254))]),
      phone: searchText(40),
      address: searchText(200),
      mapUrl: webAddress,
      facebookUrl: webAddress,
      timeZone: line(64),
    }),
    {
      name: 'Clothes Closet',
      email: '',
      phone: '',
      address: '',
      mapUrl: '',
      facebookUrl: '',
      timeZone: 'America/Chicago',
    },
  ),
  /** Minutes. */
  slotMinutes: z._default(wholeNumber(5, 240), 20),
  /** Families served at once. */
  stations: z._default(wholeNumber(1, 50), 1),
  minimumNoticeMinutes: z._default(wholeNumber(0, 60 * 24 * 30), 0),
  horizonMonths: z._default(wholeNumber(1, 24), 6),
  bookingPeriod: z._default(z.enum(['semester', 'school_year']), 'semester'),
  bookingsOpen: z._default(z.boolean(), true),
  /** Whether times that become free are offered to waiting families without anybody's click. */
  automaticOffers: z._default(z.boolean(), false),
  /** How long a family has to answer an offer. */
  offerHours: z._default(offerHours, 12),
});
export type Settings = z.infer<typeof Settings>;

/** As a page sends them: all of them, so that nobody's change is undone by what another page left out. */
export const AllSettings = z.required(Settings);

/** The same, but for those that came later: a program that does not know them leaves them as they are. */
export const SettingsRequest = z.extend(AllSettings, {
  automaticOffers: z.optional(z.boolean()),
  offerHours: z.optional(offerHours),
});
