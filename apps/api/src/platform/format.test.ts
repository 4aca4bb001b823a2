import { describe, expect, test } from 'vitest';
import { createFormatter } from './format.ts';

const words = (locale: 'en' | 'es' | 'ar' | 'fr', instant: string, timeZone = 'America/Chicago') => {
  const format = createFormatter(locale, timeZone);
  return `${format.day(new Date(instant))} | ${format.time(new Date(instant))}`;
};

describe('a day and a time in words', () => {
  test.each([
    ['en', 'Wednesday, January 20 | 7:00 AM', 'Wednesday, January 20 | 1:20 PM'],
    ['es', 'miércoles, 20 de enero | 7:00 a.m.', 'miércoles, 20 de enero | 1:20 p.m.'],
    ['ar', 'الأربعاء، 20 يناير | 7:00 ص', 'الأربعاء، 20 يناير | 1:20 م'],
    ['fr', 'mercredi 20 janvier | 7:00', 'mercredi 20 janvier | 13:20'],
  ] as const)('in %s, morning and afternoon', (locale, morning, afternoon) => {
    expect(words(locale, '2027-01-20T13:00:00Z')).toBe(morning);
    expect(words(locale, '2027-01-20T19:20:00Z')).toBe(afternoon);
  });

  test.each([
    ['the last minute of winter time', '2027-03-14T07:59:00Z', 'Sunday, March 14 | 1:59 AM'],
    ['the first minute of summer time', '2027-03-14T08:00:00Z', 'Sunday, March 14 | 3:00 AM'],
    ['the first pass of the repeated hour', '2027-11-07T06:30:00Z', 'Sunday, November 7 | 1:30 AM'],
    ['the second pass of the repeated hour', '2027-11-07T07:30:00Z', 'Sunday, November 7 | 1:30 AM'],
    ['an evening that is the next day in UTC', '2027-07-01T00:40:00Z', 'Wednesday, June 30 | 7:40 PM'],
    ['midnight', '2027-07-01T05:00:00Z', 'Thursday, July 1 | 12:00 AM'],
    ['noon', '2027-07-01T17:00:00Z', 'Thursday, July 1 | 12:00 PM'],
  ])('is the site’s wall clock at %s', (_when, instant, expected) => {
    expect(words('en', instant)).toBe(expected);
  });

  test('has the year where it is asked for', () => {
    const format = createFormatter('en', 'America/Chicago');
    expect(format.dayAndYear(new Date('2027-07-01T00:40:00Z'))).toBe('Wednesday, June 30, 2027');
  });

  test('follows the site’s zone, not the machine’s', () => {
    expect(words('en', '2027-01-20T19:20:00Z', 'America/Los_Angeles')).toBe(
      'Wednesday, January 20 | 11:20 AM',
    );
    expect(words('en', '2027-01-20T19:20:00Z', 'Asia/Tokyo')).toBe('Thursday, January 21 | 4:20 AM');
  });
});
