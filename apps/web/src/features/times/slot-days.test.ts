import { expect, it } from 'vitest';
import { groupByDay, slotAt } from './slot-days.ts';

const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt });
const chicago = 'America/Chicago';

it('groups slots by the day of the site, not of Greenwich or the device', () => {
  const days = groupByDay(
    [slot('2026-01-18T00:00:00Z'), slot('2026-01-18T05:59:00Z'), slot('2026-01-18T06:00:00Z')],
    chicago,
  );
  expect(days.map(({ day, slots }) => [day, slots.length])).toEqual([
    ['2026-01-17', 2],
    ['2026-01-18', 1],
  ]);
});

it('puts days and times in order, however they come', () => {
  const [first, second] = groupByDay(
    [slot('2026-01-20T15:00:00Z'), slot('2026-01-17T08:00:00-06:00'), slot('2026-01-17T13:00:00Z')],
    chicago,
  );
  expect(first?.slots.map(({ startsAt }) => startsAt)).toEqual([
    '2026-01-17T13:00:00Z',
    '2026-01-17T08:00:00-06:00',
  ]);
  expect(second?.day).toBe('2026-01-20');
});

it('keeps the two hours apart that one wall-clock hour names when clocks go back', () => {
  const [day] = groupByDay([slot('2026-11-01T06:40:00Z'), slot('2026-11-01T07:40:00Z')], chicago);
  expect(day?.slots).toHaveLength(2);
});

it('finds a slot by its instant, written with another offset', () => {
  const slots = [slot('2026-01-17T13:00:00Z')];
  expect(slotAt(slots, '2026-01-17T07:00:00-06:00')).toBe(slots[0]);
  expect(slotAt(slots, '2026-01-17T07:20:00-06:00')).toBeUndefined();
  expect(slotAt(slots, '')).toBeUndefined();
});
