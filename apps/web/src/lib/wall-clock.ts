import { Temporal } from 'temporal-polyfill';

/**
 * What a day and a time on the site's wall clock mean. On the night when clocks go forward an hour is skipped; when
 * they go back an hour comes twice, and only the reader can say which is meant.
 */
export type WallClockTime =
  | { kind: 'once'; instant: string }
  | { kind: 'twice'; first: string; second: string }
  | { kind: 'skipped' };

const textOf = (time: Temporal.ZonedDateTime): string => time.toInstant().toString();

/** Reads a day (YYYY-MM-DD) and a time (HH:mm) in a zone; undefined for what is neither. Instants are ISO 8601, in UTC. */
export const readWallClock = (day: string, time: string, timeZone: string): WallClockTime | undefined => {
  const shown = parse(day, time);
  if (!shown) return undefined;
  const first = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = shown.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (first.equals(second)) return { kind: 'once', instant: textOf(first) };
  if (!first.toPlainDateTime().equals(shown)) return { kind: 'skipped' };
  return { kind: 'twice', first: textOf(first), second: textOf(second) };
};

const parse = (day: string, time: string): Temporal.PlainDateTime | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};
