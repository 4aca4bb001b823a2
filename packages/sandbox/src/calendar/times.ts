import { Temporal } from 'temporal-polyfill';
import { invalid, required } from './errors.ts';

/** A start or an end as Google writes it: a date for all-day events, otherwise an instant with its zone. */
export type EventTime = { date: string } | { dateTime: string; timeZone: string };

/** What a client may send for a start or an end. */
export type EventTimeInput = {
  date?: string | null | undefined;
  dateTime?: string | null | undefined;
  timeZone?: string | null | undefined;
};

const hasOffset = (text: string) => /(z|[+-]\d{2}:?\d{2})$/i.test(text);

/** Whether Temporal knows the zone by that name. */
export const isTimeZone = (name: string) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** The wall clock of a zone at an instant, with its offset: 2026-11-01T09:00:00-06:00. */
export const writeInstant = (instant: Temporal.Instant, timeZone: string) =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** Any RFC 3339 time with its offset; without one Google answers 400. */
export const readInstant = (text: string, parameter: string): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw invalid(`Invalid value '${text}' for parameter ${parameter}.`, parameter);
  }
};

/**
 * A client's start or end in the form that is stored and shown. A dateTime without an offset is read on
 * the wall clock of its own zone; the offset shown is the calendar's.
 * Throws invalid, required.
 */
export const readEventTime = (
  input: EventTimeInput | null | undefined,
  { name, timeZone }: { name: 'start' | 'end'; timeZone: string },
): EventTime => {
  if (!input || (!input.date && !input.dateTime)) throw required(`Missing ${name} time.`);
  if (input.date && input.dateTime) throw invalid(`Invalid ${name} time.`);
  if (input.timeZone && !isTimeZone(input.timeZone))
    throw invalid(`Invalid time zone definition for ${name} time.`);
  if (input.date) return { date: readDate(input.date, name) };
  const dateTime = input.dateTime ?? '';
  const zone = input.timeZone ?? timeZone;
  return { dateTime: writeInstant(readDateTime(dateTime, input.timeZone, name), timeZone), timeZone: zone };
};

const readDate = (text: string, name: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw invalid(`Invalid ${name} date.`);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw invalid(`Invalid ${name} date.`);
  }
};

const readDateTime = (text: string, timeZone: string | null | undefined, name: string) => {
  if (!hasOffset(text) && !timeZone) throw required(`Missing time zone definition for ${name} time.`);
  try {
    return hasOffset(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text)
          .toZonedDateTime(timeZone ?? 'UTC')
          .toInstant();
  } catch {
    throw invalid(`Invalid ${name} time.`);
  }
};

/** The instant a start or end stands for; an all-day event begins and ends at the calendar's midnight. */
export const instantOf = (time: EventTime, timeZone: string): Temporal.Instant =>
  'date' in time
    ? Temporal.PlainDate.from(time.date).toZonedDateTime(timeZone).toInstant()
    : Temporal.Instant.from(time.dateTime);

/** The same moment written with another zone's offset, as `timeZone=` on a list asks for. */
export const shownIn = (time: EventTime, timeZone: string): EventTime =>
  'date' in time
    ? time
    : { dateTime: writeInstant(Temporal.Instant.from(time.dateTime), timeZone), timeZone: time.timeZone };
