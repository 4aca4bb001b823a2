import * as z from 'zod/mini';
import { AppointmentRow } from './appointments.ts';
import { EventDifference } from './event-difference.ts';

/** An event of the calendar that is not as its appointment says, for an admin to decide. */
export const CalendarDifference = z.extend(EventDifference, { appointment: AppointmentRow });
export type CalendarDifference = z.infer<typeof CalendarDifference>;

export const RetryResponse = z.object({
  /** How many refused events are written again. */
  retried: z.number(),
});
export type RetryResponse = z.infer<typeof RetryResponse>;
