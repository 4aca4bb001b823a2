import * as z from 'zod/mini';
import { Day, Instant } from '../primitives.ts';
import { AppointmentRow } from './appointments.ts';
import { CalendarDifference } from './calendar.ts';

/** Lists are capped; the counts in `stats` are not. */
export const DashboardResponse = z.object({
  semester: z.object({ name: z.string(), startsOn: Day, endsOn: Day }),
  stats: z.object({
    /** Completed in this semester, and who came and what they took there. */
    appointments: z.number(),
    students: z.number(),
    others: z.number(),
    totalPeople: z.number(),
    totalItems: z.number(),
    /** Booked and still to come. */
    upcoming: z.number(),
    /** Over, and still booked. */
    needingAttention: z.number(),
    waitlisted: z.number(),
  }),
  /** Completed appointments of each week of the semester so far; a week is named by its Monday. */
  weeks: z.array(z.object({ startsOn: Day, appointments: z.number() })),
  /** Every live appointment of today, in order. */
  today: z.array(AppointmentRow),
  /** Booked, from now to the end of the seventh day after today. */
  upcoming: z.array(AppointmentRow),
  /** Oldest first. */
  needingAttention: z.array(AppointmentRow),
  health: z.object({
    calendar: z.object({
      syncedAt: z.nullable(Instant),
      /** The days of all-day events called "Open", which open nothing. */
      allDayOpenings: z.array(Day),
      /** Events that are not as their appointments say, oldest first. */
      differences: z.object({ total: z.number(), items: z.array(CalendarDifference) }),
      /** The last nightly comparison: how many appointments it looked at, and how many events it put right. */
      comparison: z.nullable(z.object({ comparedAt: Instant, checked: z.number(), mended: z.number() })),
    }),
    messages: z.object({ waiting: z.number(), failed: z.number() }),
    eligibleStudents: z.object({ count: z.number(), updatedAt: z.nullable(Instant) }),
  }),
});
export type DashboardResponse = z.infer<typeof DashboardResponse>;
