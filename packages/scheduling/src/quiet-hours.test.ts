import { describe, expect, it } from 'vitest';
import { afterQuietHours } from './quiet-hours.ts';

const chicago = 'America/Chicago';

describe('quiet hours', () => {
  it.each([
    ['at eight in the morning nobody sleeps any more', '2026-11-23T08:00-06:00', '2026-11-23T08:00-06:00'],
    ['a second before eight it is a second to wait', '2026-11-23T07:59:59-06:00', '2026-11-23T08:00-06:00'],
    ['by day at once', '2026-11-23T14:13:07.123-06:00', '2026-11-23T14:13:07.123-06:00'],
    ['until nine in the evening', '2026-11-23T20:59:59.999-06:00', '2026-11-23T20:59:59.999-06:00'],
    ['from nine on, the next morning', '2026-11-23T21:00-06:00', '2026-11-24T08:00-06:00'],
    ['after midnight, the same morning', '2026-11-23T00:30-06:00', '2026-11-23T08:00-06:00'],
    ['over the end of a year', '2026-12-31T23:00-06:00', '2027-01-01T08:00-06:00'],
    ['over the night without an hour', '2027-03-13T22:00-06:00', '2027-03-14T08:00-05:00'],
    ['over the night with an hour twice', '2026-10-31T22:00-05:00', '2026-11-01T08:00-06:00'],
  ])('%s', (_name, now, expected) => {
    expect(afterQuietHours(new Date(now), chicago)).toEqual(new Date(expected));
  });

  it('are those of the site, not of the server', () => {
    const now = new Date('2026-11-23T18:00:00Z');
    expect(afterQuietHours(now, 'America/Chicago')).toEqual(now);
    expect(afterQuietHours(now, 'Asia/Kathmandu')).toEqual(new Date('2026-11-24T08:00+05:45'));
  });
});
