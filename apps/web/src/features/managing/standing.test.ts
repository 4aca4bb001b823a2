import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.ts';

const startsAt = '2026-01-17T07:00:00-06:00';
const hour = 60 * 60 * 1000;
const hoursBefore = (hours: number) => Date.parse(startsAt) - hours * hour;

describe('an appointment’s standing', () => {
  it('is past once it has started, if nobody has closed it', () => {
    expect(standingOf({ status: 'booked', startsAt }, hoursBefore(1))).toBe('upcoming');
    expect(standingOf({ status: 'booked', startsAt }, hoursBefore(-1))).toBe('past');
  });

  it('does not call a missed one by its name', () => {
    expect(standingOf({ status: 'no_show', startsAt }, hoursBefore(-1))).toBe('past');
  });
});
