import { expect, it } from 'vitest';
import { calendarSlots, clockText, closedWeekdays, hoursOf, rangeOf, slotsBeyond } from './calendar-slots.ts';

const slot = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
const slots = calendarSlots({
  timeZone: 'America/Chicago',
  slotMinutes: 20,
  slots: [
    slot('2026-01-17T13:20:00Z', '2026-01-17T13:40:00Z'),
    slot('2026-01-20T22:40:00Z', '2026-01-20T23:00:00Z'),
  ],
});

it('gives the calendar the site’s wall clock', () => {
  expect(slots[0]).toEqual({
    startsAt: '2026-01-17T13:20:00Z',
    start: '2026-01-17T07:20',
    end: '2026-01-17T07:40',
  });
});

it('shows from the first day with a slot to the last', () => {
  expect(rangeOf(slots)).toEqual({ start: '2026-01-17', end: '2026-01-21' });
});

it('leaves out the weekdays that never have a slot', () => {
  expect(closedWeekdays(slots)).toEqual([0, 1, 3, 4, 5]);
});

it('shows the hours of the slots in sight, and of all where none is', () => {
  const week = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
  expect(hoursOf(slots, week('2026-01-17', '2026-01-18'))).toEqual({
    slotMinTime: '07:00',
    slotMaxTime: '08:00',
  });
  const all = { slotMinTime: '07:00', slotMaxTime: '17:00' };
  expect(hoursOf(slots, week('2026-02-17', '2026-02-18'))).toEqual(all);
  expect(hoursOf(slots, undefined)).toEqual(all);
});

it('leads on only to days that have slots', () => {
  const days = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
  expect(slotsBeyond(slots, days('2026-01-17', '2026-01-20'))).toEqual({ hasEarlier: false, hasLater: true });
  expect(slotsBeyond(slots, days('2026-01-20', '2026-01-23'))).toEqual({ hasEarlier: true, hasLater: false });
});

it('writes minutes as a clock does', () => {
  expect([20, 60, 1440].map(clockText)).toEqual(['00:20', '01:00', '24:00']);
});
