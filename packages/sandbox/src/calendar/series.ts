import { Temporal } from 'temporal-polyfill';
import type { StoredEvent } from './event.ts';
import { expandSeries } from './recurrence.ts';
import { type EventTime, writeInstant } from './times.ts';

/** One start of a series: its key ends the instance's id. */
export type Occurrence = { key: string; start: EventTime; end: EventTime };

const inUtc = (at: Temporal.ZonedDateTime) => at.toInstant().toString({ smallestUnit: 'second' });

/** 20261101T150000Z, or 20261101 for an all-day event. */
const keyOf = (at: Temporal.ZonedDateTime, isAllDay: boolean) =>
  isAllDay ? at.toPlainDate().toString().replaceAll('-', '') : inUtc(at).replaceAll(/[-:]/g, '');

/** The series' own starts and ends, exceptions not yet applied. An instance lasts exactly as long as the first one. */
const occurrencesOf = (
  master: StoredEvent,
  { until, timeZone }: { until: Temporal.Instant; timeZone: string },
): Occurrence[] => {
  const { recurrence, start, end } = master;
  if (!recurrence) return [];
  const isAllDay = 'date' in start;
  return expandSeries({ recurrence, start }, until).map((at) => ({
    key: keyOf(at, isAllDay),
    ...(isAllDay ? wholeDays(at, { start, end }) : timed(at, { start, end, timeZone })),
  }));
};

/** `occurrencesOf` for one zone, which remembers the last answer for each event: stored events never change, they are replaced. */
export const rememberOccurrences = (timeZone: string) => {
  const known = new WeakMap<StoredEvent, { until: bigint; occurrences: Occurrence[] }>();
  return (master: StoredEvent, until: Temporal.Instant): Occurrence[] => {
    const last = known.get(master);
    if (last?.until === until.epochNanoseconds) return last.occurrences;
    const occurrences = occurrencesOf(master, { until, timeZone });
    known.set(master, { until: until.epochNanoseconds, occurrences });
    return occurrences;
  };
};

const wholeDays = (at: Temporal.ZonedDateTime, { start, end }: { start: EventTime; end: EventTime }) => {
  const date = at.toPlainDate();
  const days =
    'date' in start && 'date' in end ? Temporal.PlainDate.from(start.date).until(end.date).days : 1;
  return { start: { date: date.toString() }, end: { date: date.add({ days }).toString() } };
};

const timed = (
  at: Temporal.ZonedDateTime,
  { start, end, timeZone }: { start: EventTime; end: EventTime; timeZone: string },
) => {
  if ('date' in start || 'date' in end) return { start, end };
  const lasts = Temporal.Instant.from(start.dateTime).until(end.dateTime);
  const from = at.toInstant();
  return {
    start: { dateTime: writeInstant(from, timeZone), timeZone: start.timeZone },
    end: { dateTime: writeInstant(from.add(lasts), timeZone), timeZone: end.timeZone },
  };
};

export const instanceId = (masterId: string, key: string) => `${masterId}_${key}`;

/** The master's id and the occurrence's key inside an instance id, if it is one. */
export const readInstanceId = (id: string): { masterId: string; key: string } | undefined => {
  const [, masterId, key] = /^([a-v0-9]+)_(\d{8}(?:T\d{6}Z)?)$/.exec(id) ?? [];
  return masterId && key ? { masterId, key } : undefined;
};

/** What a key says of the time the instance was meant to have: enough for a cancelled instance's answer. */
export const originalStartOf = (key: string, master: StoredEvent, timeZone: string): EventTime => {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?$/.exec(key) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!time) return { date };
  const instant = Temporal.Instant.from(`${date}T${time}Z`);
  return {
    dateTime: writeInstant(instant, timeZone),
    timeZone: 'timeZone' in master.start ? master.start.timeZone : timeZone,
  };
};

/** An instance nobody has changed: the master's content at the occurrence's time. */
export const plainInstance = (master: StoredEvent, occurrence: Occurrence): StoredEvent => {
  const { recurrence: _, ...content } = master;
  return {
    ...content,
    id: instanceId(master.id, occurrence.key),
    start: occurrence.start,
    end: occurrence.end,
    recurringEventId: master.id,
    originalStartTime: occurrence.start,
  };
};
