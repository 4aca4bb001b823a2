import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysTouched, endOfDay, isValidTimeZone, startOfDay } from './index.ts';
import { at, between, chicago, invalidDate } from './slots.fixture.ts';

const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;

describe('dayOf', () => {
  it.each([
    ['2026-09-15T04:59:59.999Z', chicago, '2026-09-14'],
    ['2026-09-15T05:00:00Z', chicago, '2026-09-15'],
    ['2026-12-15T05:30:00Z', chicago, '2026-12-14'],
    ['2026-09-14T18:14:00Z', 'Asia/Kathmandu', '2026-09-14'],
    ['2026-09-14T18:15:00Z', 'Asia/Kathmandu', '2026-09-15'],
    ['2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ])('%s in %s is on %s', (instant, timeZone, day) => {
    expect(dayOf(new Date(instant), timeZone)).toBe(day);
  });

  it('refuses an invalid date', () => {
    expect(() => dayOf(invalidDate, chicago)).toThrow(RangeError);
  });
});

describe('startOfDay and endOfDay', () => {
  it.each([
    ['an ordinary day', '2026-09-14', chicago, '2026-09-14T05:00:00.000Z', 24],
    ['the day the clock goes forward', '2027-03-14', chicago, '2027-03-14T06:00:00.000Z', 23],
    ['the day the clock goes back', '2026-11-01', chicago, '2026-11-01T05:00:00.000Z', 25],
    ['a day that begins at 01:00', '2027-03-14', 'America/Havana', '2027-03-14T05:00:00.000Z', 23],
    ['a day whose midnight comes twice', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z', 25],
    ['a day whose last hour comes twice', '2026-10-24', 'Asia/Beirut', '2026-10-23T21:00:00.000Z', 25],
    ['half an hour back', '2027-04-04', 'Australia/Lord_Howe', '2027-04-03T13:00:00.000Z', 24.5],
    ['the last day of February', '2028-02-29', chicago, '2028-02-29T06:00:00.000Z', 24],
    ['New Year’s Eve', '2026-12-31', chicago, '2026-12-31T06:00:00.000Z', 24],
  ])('%s', (_case, day, timeZone, start, length) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(start);
    expect(hours(startOfDay(day, timeZone), endOfDay(day, timeZone))).toBe(length);
  });

  it('a day ends where the next begins', () => {
    expect(endOfDay('2026-12-31', chicago)).toEqual(startOfDay('2027-01-01', chicago));
  });

  it('refuses what is no day', () => {
    expect(() => startOfDay('2026-06-31', chicago)).toThrow(RangeError);
    expect(() => startOfDay('soon', chicago)).toThrow(RangeError);
  });

  it('hold exactly the instants of their day, as the runtime’s own clock tells them', () => {
    const zones = [
      'America/Chicago',
      'America/Havana',
      'Asia/Beirut',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    ];
    const instants = fc.date({
      min: new Date('2020-01-01T00:00Z'),
      max: new Date('2035-01-01T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, timeZone) => {
        const day = dayOf(instant, timeZone);
        expect(day).toBe(new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant));
        expect(startOfDay(day, timeZone) <= instant && instant < endOfDay(day, timeZone)).toBe(true);
        expect(dayOf(startOfDay(day, timeZone), timeZone)).toBe(day);
        expect(dayOf(new Date(startOfDay(day, timeZone).getTime() - 1), timeZone) < day).toBe(true);
      }),
    );
  });
});

describe('daysTouched', () => {
  it.each([
    ['within one day', '2026-09-14 06:00', '2026-09-14 07:00', ['2026-09-14']],
    ['a whole day, up to midnight', '2026-09-14 00:00', '2026-09-15 00:00', ['2026-09-14']],
    ['a minute past midnight', '2026-09-14 23:00', '2026-09-15 00:01', ['2026-09-14', '2026-09-15']],
    ['over a month end', '2026-09-29 12:00', '2026-10-01 12:00', ['2026-09-29', '2026-09-30', '2026-10-01']],
    ['the 25-hour day', '2026-11-01 00:00', '2026-11-02 00:00', ['2026-11-01']],
    ['no length', '2026-09-14 06:00', '2026-09-14 06:00', []],
    ['backwards', '2026-09-15 06:00', '2026-09-14 06:00', []],
  ])('%s', (_case, from, to, days) => {
    expect(daysTouched(between(from, to), chicago)).toEqual(days);
  });

  it('an invalid date touches no day', () => {
    expect(daysTouched({ startsAt: invalidDate, endsAt: at('2026-09-14 06:00') }, chicago)).toEqual([]);
    expect(daysTouched({ startsAt: at('2026-09-14 06:00'), endsAt: invalidDate }, chicago)).toEqual([]);
  });
});

describe('isValidTimeZone', () => {
  it.each(['America/Chicago', 'US/Central', 'Asia/Kathmandu', 'Etc/GMT+5', 'UTC'])('takes %s', (name) => {
    expect(isValidTimeZone(name)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'Mars/Olympus_Mons',
    'america/chicago',
    'America/chicago',
    'America/Chicago ',
    '+05:30',
    '-06:00',
    'Central Time',
    '2026-09-14T00:00[America/Chicago]',
  ])('refuses "%s"', (name) => {
    expect(isValidTimeZone(name)).toBe(false);
  });

  it('takes every zone the runtime knows', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isValidTimeZone(name))).toEqual([]);
  });
});
