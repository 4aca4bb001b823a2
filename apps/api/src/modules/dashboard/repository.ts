import type { Interval } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';

export type Semester = Interval & {
  /** When each of its weeks so far begins. */
  weekStarts: readonly Date[];
};

/** How many appointments were completed in each week of a semester, by the number of the week from 1. */
export const countCompletedByWeek = (tx: Tx, { startsAt, endsAt, weekStarts }: Semester) =>
  tx.$queryRaw<{ week: number; appointments: number }[]>`
    SELECT width_bucket(starts_at, ${weekStarts}::timestamptz[]) AS week, count(*)::int AS appointments
    FROM appointment
    WHERE status = 'completed' AND starts_at >= ${startsAt} AND starts_at < ${endsAt}
    GROUP BY week`;

export type PeopleServed = { students: number; others: number; totalItems: number };

/** Who came to the completed appointments of a semester, and how many items they took. */
export const countPeopleServed = async (tx: Tx, { startsAt, endsAt }: Interval): Promise<PeopleServed> => {
  const [served] = await tx.$queryRaw<PeopleServed[]>`
    SELECT
      count(v.student_id)::int AS students,
      count(v.relation)::int AS others,
      coalesce(sum(v.socks + v.underwear + v.shoes + v.coats + v.backpacks + v.misc), 0)::int AS "totalItems"
    FROM appointment AS a JOIN visit AS v ON v.appointment_id = a.id
    WHERE a.status = 'completed' AND a.starts_at >= ${startsAt} AND a.starts_at < ${endsAt}`;
  return served ?? { students: 0, others: 0, totalItems: 0 };
};

export type OpenWork = { upcoming: number; needingAttention: number; waitlisted: number };

/** What is neither done nor given up: still to come, over but not entered, waiting. */
export const countOpenWork = async (tx: Tx, now: Date): Promise<OpenWork> => {
  const [work] = await tx.$queryRaw<OpenWork[]>`
    SELECT
      count(*) FILTER (WHERE status = 'booked' AND starts_at >= ${now})::int AS upcoming,
      count(*) FILTER (WHERE status = 'booked' AND ends_at <= ${now})::int AS "needingAttention",
      count(*) FILTER (WHERE status = 'waitlisted')::int AS waitlisted
    FROM appointment WHERE status IN ('booked', 'waitlisted')`;
  return work ?? { upcoming: 0, needingAttention: 0, waitlisted: 0 };
};

/** When the mirror last heard of the calendar, and what the last comparison found; null before they ever did. */
export const findCalendarSync = (tx: Tx, calendarId: string) =>
  tx.calendarSync.findUnique({
    where: { calendarId },
    select: { syncedAt: true, comparedAt: true, checked: true, mended: true },
  });

/** All-day events called "Open" that are not over, soonest first. */
export const findAllDayOpenings = (tx: Tx, { after, take }: { after: Date; take: number }) =>
  tx.calendarEvent.findMany({
    where: { kind: 'all_day_opening', endsAt: { gt: after } },
    orderBy: { startsAt: 'asc' },
    take,
    select: { startsAt: true, endsAt: true },
  });

export const countMessages = async (tx: Tx): Promise<{ waiting: number; failed: number }> => {
  const counts = await tx.message.groupBy({
    by: ['state'],
    where: { state: { in: ['waiting', 'failed'] } },
    _count: true,
  });
  const countOf = (state: string) => counts.find((count) => count.state === state)?._count ?? 0;
  return { waiting: countOf('waiting'), failed: countOf('failed') };
};

/** How long the district's list is, and when it was last replaced. */
export const describeStudentList = async (tx: Tx): Promise<{ count: number; updatedAt: Date | null }> => {
  const [count, lastUpload] = await Promise.all([
    tx.eligibleStudent.count(),
    tx.eligibilityUpload.findFirst({ orderBy: { uploadedAt: 'desc' }, select: { uploadedAt: true } }),
  ]);
  return { count, updatedAt: lastUpload?.uploadedAt ?? null };
};
