import { Temporal } from 'temporal-polyfill';
import { hasLength, type Interval } from './intervals.ts';

/** A calendar day on the site's wall clock, `YYYY-MM-DD`. */
export type Day = string;

/** Whether a site may be in this zone: an IANA name as it is spelt there (Google refuses others), no bare offset. */
export const isValidTimeZone = (name: string): boolean => {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId === name;
  } catch {
    return false;
  }
};

/** An instant as the wall clock of a zone shows it. Throws RangeError for an invalid date or an unknown zone. */
export const onWallClock = (instant: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);

/** The day an instant falls on in a zone. Throws RangeError for an invalid date or an unknown zone. */
export const dayOf = (instant: Date, timeZone: string): Day =>
  onWallClock(instant, timeZone).toPlainDate().toString();

/**
 * The first instant of a day in a zone: midnight, or 01:00 where the clock skips midnight that day.
 * Throws RangeError for what is no day or an unknown zone.
 */
export const startOfDay = (day: Day, timeZone: string): Date =>
  firstInstantOf(Temporal.PlainDate.from(day), timeZone);

/** The first instant after a day: the start of the next one, so that [start, end) is the whole day. Throws as startOfDay. */
export const endOfDay = (day: Day, timeZone: string): Date =>
  firstInstantOf(Temporal.PlainDate.from(day).add({ days: 1 }), timeZone);

const firstInstantOf = (date: Temporal.PlainDate, timeZone: string): Date =>
  new Date(date.toZonedDateTime(timeZone).epochMilliseconds);

/** The day that comes so many days after another. Throws RangeError for what is no day. */
export const daysAfter = (day: Day, days: number): Day =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * Every day of a zone that an interval has time in, in order. One that ends at midnight leaves the next day alone;
 * one without length, or with an invalid date, touches none. Throws RangeError for an unknown zone.
 */
export const daysTouched = (interval: Interval, timeZone: string): Day[] => {
  if (!hasLength(interval)) return [];
  const lastInstant = new Date(interval.endsAt.getTime() - 1);
  const last = onWallClock(lastInstant, timeZone).toPlainDate();
  const days: Day[] = [];
  let date = onWallClock(interval.startsAt, timeZone).toPlainDate();
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    days.push(date.toString());
    date = date.add({ days: 1 });
  }
  return days;
};
