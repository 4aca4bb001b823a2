import type { BenchCalendar } from './site.ts';
import { timeZone } from './site.ts';

type Hours = readonly [from: string, to: string];

type Plan = {
  days: number;
  /** Openings of each day. */
  openings: readonly Hours[];
  /** Everything else that stands in the calendar, spread over the days: when it may start, in whole hours. */
  others: number;
  otherHours: readonly [first: number, last: number];
};

const msPerDay = 86_400_000;

/** Fills the calendar from tomorrow on, the same way each time. */
export const fillCalendar = (
  { events }: BenchCalendar,
  { days, openings, others, otherHours }: Plan,
): void => {
  const dayOf = (index: number) => new Date(Date.now() + (1 + index) * msPerDay).toISOString().slice(0, 10);
  const insert = (summary: string, day: number, [from, to]: Hours) =>
    events.insert({
      summary,
      start: { dateTime: `${dayOf(day)}T${from}:00`, timeZone },
      end: { dateTime: `${dayOf(day)}T${to}:00`, timeZone },
    });

  for (let day = 0; day < days; day += 1) {
    for (const hours of openings) insert('Open', day, hours);
  }
  const [first, last] = otherHours;
  for (let index = 0; index < others; index += 1) {
    // 7 and the number of hours have no common divisor: all of them get their share.
    const hour = String(first + ((index * 7) % (last - first + 1))).padStart(2, '0');
    insert('Other use of the room', index % days, [`${hour}:10`, `${hour}:40`]);
  }
};
