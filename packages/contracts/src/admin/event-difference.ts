import * as z from 'zod/mini';
import { Instant } from '../primitives.ts';

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

/** How an event of the calendar is not as its appointment says. */
export const EventDifference = z.object({
  kind: z.enum(differenceKinds),
  /** Where a moved event stands now; null for one that was made all-day, and for the other kinds. */
  event: z.nullable(z.object({ startsAt: Instant, endsAt: Instant })),
  /** Moved: a MoveObstacle. Refused: the code of the refusal, such as `403 forbidden`. Deleted: null. */
  reason: z.nullable(z.string()),
  noticedAt: Instant,
});
export type EventDifference = z.infer<typeof EventDifference>;
