import type { ListedEvent } from '../../integrations/google-calendar.ts';
import { type CalendarWorld, timeZone } from './calendar.fixture.ts';

const at = (day: number, hour: number) => ({
  dateTime: `2026-12-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00-06:00`,
  timeZone,
});

/** A day in December on the site's clock, from one hour to another. */
export const hours = (day: number, from: number, to: number) => ({ start: at(day, from), end: at(day, to) });
export const days = (from: string, to: string) => ({ start: { date: from }, end: { date: to } });

export const open = { summary: 'Open', ...hours(1, 9, 11) };
export const meeting = { summary: 'PTA', ...hours(1, 10, 11) };

export const insertMeetings = ({ remote }: CalendarWorld, count: number) => {
  for (let index = 0; index < count; index += 1) remote.events.insert(meeting);
};

/** As Google tells an event, before anything reads it. */
export const listed = (id: string, change: Partial<ListedEvent> = {}): ListedEvent => ({
  id,
  etag: '"9"',
  status: 'confirmed',
  summary: 'Open',
  description: undefined,
  transparency: undefined,
  start: { date: undefined, ...open.start },
  end: { date: undefined, ...open.end },
  extendedProperties: undefined,
  ...change,
});

/** `kind start end` in UTC, without the year. */
export const inShort = ({ kind, startsAt, endsAt }: { kind: string; startsAt: Date; endsAt: Date }): string =>
  [kind, ...[startsAt, endsAt].map((instant) => instant.toISOString().slice(5, 16))].join(' ');
