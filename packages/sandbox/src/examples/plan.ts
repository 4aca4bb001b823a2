import type { Temporal } from 'temporal-polyfill';

/** What becomes of an example's appointment; `booked` stays as it is. */
export type Outcome = 'completed' | 'no_show' | 'booked';
export type Planned = { startsAt: string | null; outcome: Outcome };

/** Families that came in each week, counted back from this one. */
const earlierWeeks = [3, 4, 2, 5, 4, 3, 1, 4, 2];

const slotMinutes = 20;

/** So that a week's appointments lie on different days. */
const weekdayOf = (index: number) => [0, 2, 4][index % 3] ?? 0;

const mondayOf = (now: Temporal.ZonedDateTime) => now.startOfDay().subtract({ days: now.dayOfWeek - 1 });

const textOf = (moment: Temporal.ZonedDateTime) => moment.toInstant().toString();

const planEarlierWeeks = (now: Temporal.ZonedDateTime): Planned[] =>
  earlierWeeks.flatMap((families, week) =>
    Array.from({ length: families }, (_, index) => {
      const day = mondayOf(now)
        .subtract({ weeks: week + 1 })
        .add({ days: weekdayOf(index) });
      const startsAt = textOf(day.add({ hours: 9, minutes: slotMinutes * index }));
      // The two latest were not entered yet.
      if (week === 0 && index > 0) return { startsAt, outcome: 'booked' };
      return { startsAt, outcome: week === 2 && index === 1 ? 'no_show' : 'completed' };
    }),
  );

const minutesOfToday = [540, 560, 600, 640, 780, 820, 860, 900, 960, 1020, 1080];

const planToday = (now: Temporal.ZonedDateTime): Planned[] =>
  minutesOfToday.map((minutes, index) => {
    const moment = now.startOfDay().add({ minutes });
    const isOver = moment.add({ minutes: slotMinutes }).epochMilliseconds <= now.epochMilliseconds;
    const done = index === 2 ? 'no_show' : 'completed';
    return { startsAt: textOf(moment), outcome: isOver ? done : 'booked' };
  });

/** Of the free times every third, on the first days that have some. */
const planNextDays = (freeTimes: readonly string[]): Planned[] =>
  freeTimes
    .slice(0, 60)
    .filter((_, index) => index % 3 === 0)
    .map((startsAt) => ({ startsAt, outcome: 'booked' }));

const waiting: Planned[] = Array.from({ length: 4 }, () => ({ startsAt: null, outcome: 'booked' }));

/** A closet in the middle of its semester, as seen from now on the site's wall clock. */
export const planExamples = (now: Temporal.ZonedDateTime, freeTimes: readonly string[]): Planned[] => [
  ...planEarlierWeeks(now),
  ...planToday(now),
  ...planNextDays(freeTimes),
  ...waiting,
];
