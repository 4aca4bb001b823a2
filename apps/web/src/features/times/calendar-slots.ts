import type { AvailabilityResponse } from '@clothes-closet/contracts';
import { clockTimeOf, dayOf } from '../../lib/dates.ts';

/** A slot with its start and end on the site's wall clock, without a zone: 2026-01-17T07:00. */
export type CalendarSlot = { startsAt: string; start: string; end: string };

export const calendarSlots = ({ slots, timeZone }: AvailabilityResponse): CalendarSlot[] => {
  const wallClock = (instant: string) => `${dayOf(instant, timeZone)}T${clockTimeOf(instant, timeZone)}`;
  return slots.map(({ startsAt, endsAt }) => ({
    startsAt,
    start: wallClock(startsAt),
    end: wallClock(endsAt),
  }));
};

const asUtc = (wallClock: string) => new Date(`${wallClock}Z`);
const dayMs = 24 * 60 * 60 * 1000;

/** From the first day that has a slot to the day after the last one. */
export const rangeOf = (slots: readonly CalendarSlot[]) => {
  const first = slots[0]?.start.slice(0, 10) ?? '';
  const last = asUtc(slots.at(-1)?.start ?? '1970-01-01T00:00');
  return { start: first, end: new Date(last.getTime() + dayMs).toISOString().slice(0, 10) };
};

/** The weekdays (0 is Sunday) that never have a slot; leaving them out gives the others room. */
export const closedWeekdays = (slots: readonly CalendarSlot[]): number[] => {
  const open = new Set(slots.map(({ start }) => asUtc(start).getUTCDay()));
  return [0, 1, 2, 3, 4, 5, 6].filter((weekday) => !open.has(weekday));
};

export type Span = { start: Date; end: Date };

/** Whether there are slots before and after the days in sight. */
export const slotsBeyond = (slots: readonly CalendarSlot[], inSight: Span | undefined) => ({
  hasEarlier: slots.some(({ start }) => inSight && asUtc(start) < inSight.start),
  hasLater: slots.some(({ start }) => inSight && asUtc(start) >= inSight.end),
});

/** Minutes since midnight as HH:mm. Options given as text stay equal from one drawing to the next. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The hours, whole ones, between which the slots in sight lie; of all slots where none is in sight. */
export const hoursOf = (slots: readonly CalendarSlot[], inSight: Span | undefined) => {
  const shown = slots.filter(
    ({ start }) => !inSight || (asUtc(start) >= inSight.start && asUtc(start) < inSight.end),
  );
  const counted = shown.length > 0 ? shown : slots;
  const starts = counted.map(({ start }) => Number(start.slice(11, 13)));
  return {
    slotMinTime: clockText(Math.min(...starts) * 60),
    slotMaxTime: clockText((Math.max(...starts) + 1) * 60),
  };
};
