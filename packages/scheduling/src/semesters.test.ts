import { describe, expect, it } from 'vitest';
import { bookingPeriodOf, semesterOf } from './index.ts';
import { at, chicago, invalidDate } from './slots.fixture.ts';

describe('semesterOf', () => {
  it('tells the whole of a Fall', () => {
    expect(semesterOf(at('2026-09-14 06:20'), chicago)).toEqual({
      key: '2026-fall',
      name: 'Fall 2026',
      term: 'fall',
      year: 2026,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
    });
  });

  it('tells the whole of a Spring', () => {
    expect(semesterOf(at('2027-03-01 06:20'), chicago)).toEqual({
      key: '2027-spring',
      name: 'Spring 2027',
      term: 'spring',
      year: 2027,
      startsOn: '2027-01-01',
      endsOn: '2027-06-30',
    });
  });

  it.each([
    ['the first minute of January', '2026-01-01 00:00', 'Spring 2026'],
    ['30 June', '2026-06-30 10:00', 'Spring 2026'],
    ['the last minute of June', '2026-06-30 23:59', 'Spring 2026'],
    ['the first minute of July', '2026-07-01 00:00', 'Fall 2026'],
    ['all of July', '2026-07-31 23:59', 'Fall 2026'],
    ['the last minute of December', '2026-12-31 23:59', 'Fall 2026'],
  ])('%s is in %s %s', (_case, wallTime, name) => {
    expect(semesterOf(at(wallTime), chicago).name).toBe(name);
  });

  it('follows the site’s wall clock, not UTC', () => {
    const lastEvening = new Date('2026-07-01T04:59:59Z');
    expect(semesterOf(lastEvening, chicago).key).toBe('2026-spring');
    expect(semesterOf(lastEvening, 'UTC').key).toBe('2026-fall');
    expect(semesterOf(new Date('2026-12-31T18:15:00Z'), 'Asia/Kathmandu').key).toBe('2027-spring');
  });

  it('refuses an invalid date', () => {
    expect(() => semesterOf(invalidDate, chicago)).toThrow(RangeError);
  });
});

describe('bookingPeriodOf', () => {
  const fall = { key: '2026-fall', startsOn: '2026-07-01', endsOn: '2026-12-31' };
  const spring = { key: '2027-spring', startsOn: '2027-01-01', endsOn: '2027-06-30' };
  const schoolYear = { key: '2026-2027', startsOn: '2026-07-01', endsOn: '2027-06-30' };

  it.each([
    ['2026-07-01 00:00', 'semester', fall],
    ['2026-12-31 23:59', 'semester', fall],
    ['2027-01-01 00:00', 'semester', spring],
    ['2027-06-30 23:59', 'semester', spring],
    ['2026-07-01 00:00', 'school_year', schoolYear],
    ['2026-12-31 23:59', 'school_year', schoolYear],
    ['2027-01-01 00:00', 'school_year', schoolYear],
    ['2027-06-30 23:59', 'school_year', schoolYear],
  ] as const)('%s by %s', (wallTime, kind, period) => {
    expect(bookingPeriodOf(at(wallTime), kind, chicago)).toEqual(period);
  });

  it.each([
    ['2026-06-30 23:59', '2025-2026'],
    ['2027-07-01 00:00', '2027-2028'],
  ])('%s belongs to another school year, %s', (wallTime, key) => {
    expect(bookingPeriodOf(at(wallTime), 'school_year', chicago).key).toBe(key);
  });
});
