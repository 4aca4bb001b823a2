import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { invalid } from './errors.ts';
import type { EventTime } from './times.ts';

/** A recurring event's rule lines (RRULE, RDATE, EXDATE) and its first start. */
export type Series = { recurrence: string[]; start: EventTime };

/** More instances than any calendar shows; a runaway rule stops here. */
const MOST_INSTANCES = 5_000;

type Line = { name: string; parameters: Record<string, string>; value: string };

/**
 * Starts of a series up to and including `until`, in order and without doubles, on the wall clock of the
 * event's own zone. All-day series are counted in UTC, where every day has 24 hours.
 */
export const expandSeries = (
  { recurrence, start }: Series,
  until: Temporal.Instant,
): Temporal.ZonedDateTime[] => {
  const first = firstStart(start);
  const lines = recurrence.map(readLine);
  const named = (name: string) => lines.filter((line) => line.name === name);
  const starts = new Map<bigint, Temporal.ZonedDateTime>();
  const keep = (at: Temporal.ZonedDateTime) => starts.set(at.epochNanoseconds, at);
  keep(first);
  for (const rule of named('RRULE')) runRule(rule, first, until).forEach(keep);
  for (const line of named('RDATE')) readDates(line, first).forEach(keep);
  for (const line of named('EXDATE'))
    for (const at of readDates(line, first)) starts.delete(at.epochNanoseconds);
  return [...starts.values()]
    .filter((at) => Temporal.Instant.compare(at.toInstant(), until) <= 0)
    .sort(Temporal.ZonedDateTime.compare);
};

/** Throws invalid where Google would refuse the rules. */
export const assertRecurrence = (series: Series) => {
  try {
    // Tried out in full: a rule that gives up later would break every list that meets it.
    expandSeries(series, firstStart(series.start).add({ years: 3 }).toInstant());
  } catch {
    throw invalid('Invalid recurrence rule.', 'recurrence');
  }
};

const firstStart = (start: EventTime) =>
  'date' in start
    ? Temporal.PlainDate.from(start.date).toZonedDateTime('UTC')
    : Temporal.Instant.from(start.dateTime).toZonedDateTimeISO(start.timeZone);

const runRule = (rule: Line, first: Temporal.ZonedDateTime, until: Temporal.Instant) => {
  // No office opens every hour; refusing these keeps a typing slip from filling the memory.
  if (/FREQ=(SECONDLY|MINUTELY|HOURLY)/i.test(rule.value)) throw new Error('too often');
  const found: Temporal.ZonedDateTime[] = [];
  new RRuleTemporal({
    rruleString: `RRULE:${rule.value}`,
    dtstart: first,
    tzid: first.timeZoneId,
    temporal: Temporal,
    includeDtstart: true,
  }).all((at) => {
    if (found.length >= MOST_INSTANCES || Temporal.Instant.compare(at.toInstant(), until) > 0) return false;
    found.push(at);
    return true;
  });
  return found;
};

const readLine = (text: string): Line => {
  const [head = '', ...rest] = text.split(':');
  const [name = '', ...parameters] = head.split(';');
  if (!['RRULE', 'RDATE', 'EXDATE'].includes(name.toUpperCase())) throw new Error(`unknown line ${name}`);
  return {
    name: name.toUpperCase(),
    parameters: Object.fromEntries(
      parameters.map((pair) =>
        pair.toUpperCase().startsWith('TZID=') ? ['TZID', pair.slice(5)] : pair.toUpperCase().split('='),
      ),
    ),
    value: rest.join(':'),
  };
};

const readDates = (line: Line, first: Temporal.ZonedDateTime) =>
  line.value
    .split(',')
    .map((text) => readDateValue(text.trim(), line.parameters.TZID ?? first.timeZoneId, first));

/** 20261101 (at the series' own time of day), 20261101T091500 (on the line's wall clock) or 20261101T151500Z. */
const readDateValue = (text: string, zone: string, first: Temporal.ZonedDateTime) => {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text);
  if (!parts) throw new Error(`unreadable date ${text}`);
  const [, year, month, day, hour, minute, second, utc] = parts;
  const date = Temporal.PlainDate.from(`${year}-${month}-${day}`);
  if (!hour) return date.toZonedDateTime({ timeZone: first.timeZoneId, plainTime: first.toPlainTime() });
  const plainTime = Temporal.PlainTime.from(`${hour}:${minute}:${second}`);
  return date.toZonedDateTime({ timeZone: utc ? 'UTC' : zone, plainTime }).withTimeZone(first.timeZoneId);
};
