import { Temporal } from 'temporal-polyfill';
import type { Day } from './days.ts';

/** The Mondays of all weeks that have one of the days from the first to the last, in order; none where the last is earlier. */
export const weeksTouched = (first: Day, last: Day): Day[] => {
  const end = Temporal.PlainDate.from(last);
  const weeks: Day[] = [];
  let monday = mondayOf(Temporal.PlainDate.from(first));
  while (Temporal.PlainDate.compare(monday, end) <= 0) {
    weeks.push(monday.toString());
    monday = monday.add({ weeks: 1 });
  }
  return weeks;
};

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
