import * as z from 'zod/mini';
import { Day, Instant } from './primitives.ts';

export const Site = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  mapUrl: z.string(),
  facebookUrl: z.string(),
  timeZone: z.string(),
});
export type Site = z.infer<typeof Site>;

/** All that the booking page needs beside the times. */
export const SiteResponse = z.object({
  site: Site,
  languages: z.array(z.string()),
  slotMinutes: z.number(),
  bookingsOpen: z.boolean(),
  /** Whether text messages are set up: consent is asked for only where it leads to something. */
  sendsTexts: z.boolean(),
  schools: z.array(z.string()),
  grades: z.array(z.string()),
  genders: z.array(z.string()),
  phoneTypes: z.array(z.string()),
  shoeSizes: z.array(z.string()),
  underwearSizes: z.array(z.string()),
});
export type SiteResponse = z.infer<typeof SiteResponse>;

/** Days of the site's zone, both included; without them, from now to the horizon. */
export const AvailabilityQuery = z.object({ from: z.optional(Day), to: z.optional(Day) });

export const Slot = z.object({ startsAt: Instant, endsAt: Instant });
export type Slot = z.infer<typeof Slot>;

export const AvailabilityResponse = z.object({
  timeZone: z.string(),
  slotMinutes: z.number(),
  slots: z.array(Slot),
});
export type AvailabilityResponse = z.infer<typeof AvailabilityResponse>;

export const MeResponse = z.object({ email: z.string(), name: z.string() });
export type MeResponse = z.infer<typeof MeResponse>;
