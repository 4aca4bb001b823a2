import * as z from 'zod/mini';
import { locales, offerStates, phoneTypes } from '../choices.ts';
import { filter, pageOf, paging } from '../list.ts';
import { Id, Instant, searchText } from '../primitives.ts';

export const WaitlistQuery = z.object({ name: filter(searchText(100)), ...paging });
export type WaitlistQuery = z.infer<typeof WaitlistQuery>;

/** A slot that is held for a waiting family until `expiresAt`, or was; `offeredBy` is an admin's email, or `system`. */
export const WaitingOffer = z.object({
  state: z.enum(offerStates),
  startsAt: Instant,
  endsAt: Instant,
  offeredBy: z.string(),
  /** When the family is told, or was: after the quiet hours. */
  tellAt: Instant,
  expiresAt: Instant,
});
export type WaitingOffer = z.infer<typeof WaitingOffer>;

/** A waiting family; `place` is theirs in the whole line, from 1, in the order of signing up. */
export const WaitingRow = z.object({
  id: Id,
  version: z.number(),
  place: z.number(),
  createdAt: Instant,
  guardian: z.object({
    firstName: z.string(),
    lastName: z.string(),
    phone: z.string(),
    phoneType: z.enum(phoneTypes),
  }),
  students: z.array(z.object({ studentId: z.string() })),
  locale: z.enum(locales),
  contactedAt: z.nullable(Instant),
  /** The last one made to them. */
  offer: z.nullable(WaitingOffer),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

export const WaitlistPage = pageOf(WaitingRow);
export type WaitlistPage = z.infer<typeof WaitlistPage>;

export const ContactedRequest = z.object({ contacted: z.boolean() });
export type ContactedRequest = z.infer<typeof ContactedRequest>;

/** Any time, free or not. */
export const AssignRequest = z.object({
  startsAt: Instant,
  version: z.optional(z.int().check(z.minimum(1))),
});
export type AssignRequest = z.infer<typeof AssignRequest>;

/** A free slot, to hold for a waiting family. */
export const OfferRequest = z.object({ startsAt: Instant });
export type OfferRequest = z.infer<typeof OfferRequest>;
