import type { CalendarEventKind } from '@clothes-closet/database';
import { type Interval, startOfDay } from '@clothes-closet/scheduling';
import { Temporal } from 'temporal-polyfill';
import type { ListedEvent } from '../../integrations/google-calendar.ts';
import { appointmentOfEventId } from './event-id.ts';

export type ReadEvent = { kind: CalendarEventKind; startsAt: Date; endsAt: Date };

type EventTime = NonNullable<ListedEvent['start']>;

/**
 * What the mirror keeps of an event, or null where it neither opens nor blocks (product.md, Slots 1 and 3). Days of
 * all-day events are those of the site's zone. Whatever can't be read opens nothing, blocks nothing and throws nothing:
 * one odd event must not stop the others.
 */
export const readEvent = (event: ListedEvent, timeZone: string): ReadEvent | null => {
  if (event.status === 'cancelled' || !event.start || !event.end) return null;
  const kind = kindOf(event);
  const startsAt = instantOf(event.start, timeZone);
  const endsAt = instantOf(event.end, timeZone);
  if (!kind || !startsAt || !endsAt || endsAt <= startsAt) return null;
  return isAllDay(event.start) === isAllDay(event.end) ? { kind, startsAt, endsAt } : null;
};

/** When an event takes place; null for one that is all-day or can't be read. */
export const timeOf = (event: ListedEvent, timeZone: string): Interval | null => {
  if (event.start?.dateTime === undefined) return null;
  const read = readEvent(event, timeZone);
  return read && { startsAt: read.startsAt, endsAt: read.endsAt };
};

const kindOf = ({ id, summary = '', start, transparency }: ListedEvent): CalendarEventKind | null => {
  // By its id and not by its title: people may rename it. Its appointment takes the time, so it must not do so again.
  if (appointmentOfEventId(withoutInstance(id))) return 'appointment';
  if (summary.trim().toLowerCase() === 'open')
    return start && isAllDay(start) ? 'all_day_opening' : 'opening';
  return transparency === 'transparent' ? null : 'block';
};

/** Somebody may have made a series of an event of ours: its instances are no events of anybody else. */
const withoutInstance = (id: string): string => id.replace(/_\d{8}(T\d{6}Z)?$/, '');

const isAllDay = ({ dateTime }: EventTime) => dateTime === undefined;

/** The end of an all-day event is the day after its last, so both of its ends are starts of days. */
const instantOf = ({ date, dateTime, timeZone }: EventTime, siteZone: string): Date | null => {
  try {
    if (dateTime !== undefined) return within(new Date(momentOf(dateTime, timeZone)));
    return date === undefined ? null : within(startOfDay(date, siteZone));
  } catch {
    return null;
  }
};

const hasOffset = /(z|[+-]\d{2}(:?\d{2})?)$/i;

/** Epoch milliseconds; throws RangeError where there is neither an offset nor a zone that is known. */
const momentOf = (dateTime: string, timeZone = ''): number =>
  hasOffset.test(dateTime.replace(/^[\d-]+/, ''))
    ? Temporal.Instant.from(dateTime).epochMilliseconds
    : Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).epochMilliseconds;

/** The database can't hold every date that can be written. */
const within = (instant: Date): Date | null => {
  const year = instant.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? instant : null;
};
