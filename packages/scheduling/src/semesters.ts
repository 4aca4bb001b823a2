import { type Day, onWallClock } from './days.ts';

/** Half a calendar year; both days included. `key` is stable and sorts by year. */
export type Semester = {
  key: string;
  name: string;
  term: 'spring' | 'fall';
  year: number;
  startsOn: Day;
  endsOn: Day;
};

export type BookingPeriodKind = 'semester' | 'school_year';

/** The span in which a student may come once; both days included. */
export type BookingPeriod = { key: string; startsOn: Day; endsOn: Day };

/**
 * The semester an instant falls in on the wall clock of a zone: Spring is 1 January–30 June, Fall 1 July–31 December
 * (product.md, Words). Throws RangeError for an invalid date or an unknown zone.
 */
export const semesterOf = (instant: Date, timeZone: string): Semester => {
  const { year, month } = onWallClock(instant, timeZone);
  return month <= 6
    ? { key: `${year}-spring`, name: `Spring ${year}`, term: 'spring', year, ...springDays(year) }
    : { key: `${year}-fall`, name: `Fall ${year}`, term: 'fall', year, ...fallDays(year) };
};

/**
 * The booking period an instant falls in on the wall clock of a zone (product.md, Words): its semester (`2026-fall`),
 * or its school year, a Fall and the Spring after it (`2026-2027`). For an appointment the instant is its start; for
 * a family on the wait list, which has none, it is now. Throws RangeError for an invalid date or an unknown zone.
 */
export const bookingPeriodOf = (instant: Date, kind: BookingPeriodKind, timeZone: string): BookingPeriod => {
  const { key, term, year, startsOn, endsOn } = semesterOf(instant, timeZone);
  if (kind === 'semester') return { key, startsOn, endsOn };
  const fallYear = term === 'fall' ? year : year - 1;
  return {
    key: `${fallYear}-${fallYear + 1}`,
    startsOn: fallDays(fallYear).startsOn,
    endsOn: springDays(fallYear + 1).endsOn,
  };
};

const springDays = (year: number) => ({ startsOn: `${year}-01-01`, endsOn: `${year}-06-30` });

const fallDays = (year: number) => ({ startsOn: `${year}-07-01`, endsOn: `${year}-12-31` });
