import * as z from 'zod/mini';
import { Instant } from '../primitives.ts';
import { AppointmentRow } from './appointments.ts';

export const differenceKinds = ['moved', 'deleted', 'refused'] as const;

/** Why an appointment could not follow its event to where somebody moved it. */
export const moveObstacles = [
  'not_booked',
  'past',
  'all_day',
  'too_long',
  'taken',
  'student_already_booked',
] as const;
export type MoveObstacle = (typeof moveObstacles)[number];

/** An event of the calendar that is not as its appointment says, for an admin to decide. */
export const CalendarDifference = z.object({
  appointment: AppointmentRow,
  kind: z.enum(differenceKinds),
  /** Where a moved event stands now; null for one that was made all-day, and for the other kinds. */
  event: z.nullable(z.object({ startsAt: Instant, endsAt: Instant })),
  /** Moved: a MoveObstacle. Refused: the code of the refusal, such as `403 forbidden`. Deleted: null. */
  reason: z.nullable(z.string()),
  noticedAt: Instant,
});
export type CalendarDifference = z.infer<typeof CalendarDifference>;

export const RetryResponse = z.object({
  /** How many refused events are written again. */
  retried: z.number(),
});
export type RetryResponse = z.infer<typeof RetryResponse>;
