import { describe, expect, it } from 'vitest';
import { clocksDiffer, clockTimeOf, dateTexts, dayOf } from './dates.ts';

const chicago = 'America/Chicago';
const saturday = '2026-01-17T07:00:00-06:00';
/** Formats differ in kinds of white space from one version of Unicode's data to the next. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('date texts', () => {
  it.each([
    ['en', 'Saturday, January 17', '7:00 AM'],
    ['es', 'sábado, 17 de enero', '7:00 a.m.'],
    ['ar', 'السبت، 17 يناير', '7:00 ص'],
    ['fr', 'samedi 17 janvier', '07:00'],
  ] as const)('write day and time in %s, with Latin digits', (language, day, time) => {
    const dates = dateTexts(language, chicago);
    expect(plain(dates.day(saturday))).toBe(day);
    expect(plain(dates.time(saturday)).replace('a. m.', 'a.m.')).toBe(time);
  });

  it('tell the afternoon from the morning', () => {
    expect(plain(dateTexts('en', chicago).time('2026-01-17T19:05:00-06:00'))).toBe('7:05 PM');
  });

  it('give the year where it is asked for', () => {
    expect(dateTexts('en', chicago).dayAndYear(saturday)).toBe('Saturday, January 17, 2026');
  });
});

describe('the site’s calendar', () => {
  it('puts an instant on the site’s day, whatever the offset it is written with', () => {
    expect(dayOf('2026-01-18T03:00:00Z', chicago)).toBe('2026-01-17');
    expect(dayOf('2026-01-17T21:00:00-06:00', chicago)).toBe('2026-01-17');
  });

  it('follows the clock change on both days of the year', () => {
    expect(clockTimeOf('2026-03-08T07:59:00Z', chicago)).toBe('01:59');
    expect(clockTimeOf('2026-03-08T08:00:00Z', chicago)).toBe('03:00');
    expect(clockTimeOf('2026-11-01T06:30:00Z', chicago)).toBe('01:30');
    expect(clockTimeOf('2026-11-01T07:30:00Z', chicago)).toBe('01:30');
  });

  it('writes midnight as 00, not 24', () => {
    expect(clockTimeOf('2026-01-17T06:00:00Z', chicago)).toBe('00:00');
  });

  it('knows when a device’s clock shows another time', () => {
    expect(clocksDiffer(saturday, chicago, 'America/New_York')).toBe(true);
    expect(clocksDiffer(saturday, chicago, 'America/Mexico_City')).toBe(false);
  });
});
