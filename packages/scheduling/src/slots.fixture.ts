import { Temporal } from 'temporal-polyfill';
import type { Interval, Slot, SlotQuestion, SlotRules } from './index.ts';

export const chicago = 'America/Chicago';

/** The instant of `2026-09-14 06:15` on a zone's wall clock; of a repeated hour the first pass, or `… second`. */
export const at = (wallTime: string, timeZone = chicago): Date => {
  const [day, time, pass] = wallTime.split(' ');
  const disambiguation = pass === 'second' ? 'later' : 'earlier';
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone, { disambiguation });
  return new Date(zoned.epochMilliseconds);
};

export const between = (from: string, to: string, timeZone = chicago): Interval => ({
  startsAt: at(from, timeZone),
  endsAt: at(to, timeZone),
});

/** A span of one day: `on('2026-09-14')('06:15', '07:30')`. */
export const on =
  (day: string, timeZone = chicago) =>
  (from: string, to: string): Interval =>
    between(`${day} ${from}`, `${day} ${to}`, timeZone);

/** A question with nothing booked or blocked, 20-minute slots and one station, asked in Chicago in August 2026. */
export const question = (
  asked: Partial<Omit<SlotQuestion, 'rules'>> & { rules?: Partial<SlotRules> },
): SlotQuestion => ({
  openings: [],
  blocks: [],
  appointments: [],
  now: at('2026-08-31 12:00'),
  ...asked,
  rules: {
    timeZone: chicago,
    slotMinutes: 20,
    stations: 1,
    minimumNoticeMinutes: 0,
    horizonMonths: 12,
    ...asked.rules,
  },
});

/** The starts as the wall clock shows them, `06:20 06:40 07:00`. */
export const times = (slots: readonly Slot[], timeZone = chicago): string =>
  slots.map(({ startsAt }) => zonedOf(startsAt, timeZone).toPlainTime().toString().slice(0, 5)).join(' ');

/** The starts with their offset, `01:20-05:00`, so that the two passes of a repeated hour differ. */
export const timesWithOffset = (slots: readonly Slot[], timeZone = chicago): string =>
  slots
    .map(({ startsAt }) => zonedOf(startsAt, timeZone).toString({ timeZoneName: 'never' }).slice(11))
    .map((text) => text.slice(0, 5) + text.slice(-6))
    .join(' ');

export const invalidDate = new Date(Number.NaN);

const zonedOf = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
