import { describe, expect, it } from 'vitest';
import { daysAfter, weeksTouched } from './index.ts';

describe('weeksTouched', () => {
  it.each([
    ['a Monday alone', '2026-11-23', '2026-11-23', ['2026-11-23']],
    ['a Sunday alone', '2026-11-22', '2026-11-22', ['2026-11-16']],
    ['a week whole', '2026-11-16', '2026-11-22', ['2026-11-16']],
    ['from Sunday to Monday', '2026-11-22', '2026-11-23', ['2026-11-16', '2026-11-23']],
    ['over New Year', '2026-12-30', '2027-01-04', ['2026-12-28', '2027-01-04']],
    ['the last before the first', '2026-11-25', '2026-11-20', []],
  ])('%s', (_case, first, last, weeks) => {
    expect(weeksTouched(first, last)).toEqual(weeks);
  });

  it('refuses what is no day', () => {
    expect(() => weeksTouched('2026-02-30', '2026-03-01x')).toThrow(RangeError);
  });
});

describe('daysAfter', () => {
  it.each([
    ['2026-02-27', 2, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-08', -7, '2026-03-01'],
  ])('%s and %i days more', (day, days, later) => {
    expect(daysAfter(day, days)).toBe(later);
  });
});
