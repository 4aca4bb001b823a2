import type { AppointmentRow } from '@clothes-closet/contracts';
import { describe, expect, it } from 'vitest';
import { countBegun, groupByDay, hasTime } from './days.ts';

const appointment = (startsAt: string | null): AppointmentRow => ({
  id: String(startsAt),
  status: 'booked',
  startsAt,
  endsAt: startsAt,
  guardian: { firstName: 'Rosa', lastName: 'Marín' },
  students: [],
  locale: 'en',
});

const times = ['2026-11-23T15:00:00Z', '2026-11-24T04:00:00Z', '2026-11-24T15:00:00Z'];

describe('groupByDay', () => {
  it('keeps the order, and leaves out what has no time', () => {
    const groups = groupByDay([null, ...times].map(appointment), (instant) =>
      instant < '2026-11-24T06' ? '2026-11-23' : '2026-11-24',
    );
    expect(groups.map(([day, of]) => [day, of.map(({ startsAt }) => startsAt)])).toEqual([
      ['2026-11-23', times.slice(0, 2)],
      ['2026-11-24', times.slice(2)],
    ]);
  });
});

describe('countBegun', () => {
  it.each([
    ['2026-11-23T14:59:59Z', 0],
    ['2026-11-23T15:00:00Z', 1],
    ['2026-11-25T00:00:00Z', 3],
  ])('at %s: %i', (now, count) => {
    expect(countBegun(times.map(appointment).filter(hasTime), now)).toBe(count);
  });
});
