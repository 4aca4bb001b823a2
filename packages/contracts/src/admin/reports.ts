import * as z from 'zod/mini';
import { Day } from '../primitives.ts';
import { Items } from './appointments.ts';

export const reportFormats = ['json', 'csv', 'xlsx'] as const;

/** Days of the site's zone, both included, the first not after the last. */
export const ReportQuery = z
  .object({ from: Day, to: Day, format: z._default(z.enum(reportFormats), 'json') })
  .check(z.refine(({ from, to }) => from <= to, { path: ['to'], params: { code: 'before_start' } }));
export type ReportQuery = z.infer<typeof ReportQuery>;

const people = z.object({ total: z.number(), students: z.number(), others: z.number() });

/** Who came and what they took, of completed appointments that started on these days; `months` are `YYYY-MM`. */
export const ServedReport = z.object({
  people,
  items: Items,
  totalItems: z.number(),
  appointments: z.number(),
  months: z.array(
    z.object({ month: z.string(), appointments: z.number(), people: z.number(), items: z.number() }),
  ),
});
export type ServedReport = z.infer<typeof ServedReport>;

const sizes = z.array(z.object({ size: z.nullable(z.string()), count: z.number() }));

/** Sizes of the students of booked appointments still to come on these days, in the order of the form; null is not known. */
export const SizesReport = z.object({ shoes: sizes, underwear: sizes });
export type SizesReport = z.infer<typeof SizesReport>;
