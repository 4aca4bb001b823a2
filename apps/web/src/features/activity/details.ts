import { differenceKinds } from '@clothes-closet/contracts';
import * as z from 'zod/mini';

/** A detail of another kind than expected is left out: the entry is told without it. */
const known = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const count = known(z.int());
const messageKinds = [
  'confirmation',
  'waitlisted',
  'reminder',
  'rescheduled',
  'cancelled',
  'offered',
] as const;

/** Of a message, or of how an event differed. */
const kind = z.enum([...messageKinds, ...differenceKinds]);
export type Kind = z.infer<typeof kind>;

export const isDifference = (told: Kind): told is (typeof differenceKinds)[number] =>
  differenceKinds.some((known) => known === told);

const day = known(z.string());

/** What entries tell beside their action, by every name that one has. */
export const Details = z.object({
  count,
  rows: count,
  newSchools: count,
  items: count,
  people: count,
  added: count,
  removed: count,
  changed: count,
  appointments: count,
  mended: count,
  differing: count,
  unknown: count,
  quantity: count,
  /** An instant, or a day (YYYY-MM-DD). */
  from: day,
  to: day,
  date: day,
  was: known(z.enum(['booked', 'completed', 'no_show', 'waitlisted', 'cancelled'])),
  gender: known(z.enum(['female', 'male'])),
  admin: known(z.string()),
  fields: known(z.array(z.string())),
  kind: known(kind),
  channel: known(z.enum(['email', 'sms'])),
  report: known(z.enum(['served', 'sizes'])),
  format: known(z.enum(['csv', 'xlsx'])),
});
export type Details = z.infer<typeof Details>;

export const detailsOf = (details: Record<string, unknown> | null): Details => Details.parse(details ?? {});
