import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTimeOf, dayOf } from './dates.ts';
import { readWallClock } from './wall-clock.ts';

const chicago = 'America/Chicago';

describe('a day and a time of the site’s wall clock', () => {
  it.each([
    ['2026-01-17', '07:00', '2026-01-17T13:00:00Z'],
    ['2026-07-17', '07:00', '2026-07-17T12:00:00Z'],
    ['2026-07-17', '23:59', '2026-07-18T04:59:00Z'],
  ])('%s %s is one instant', (day, time, instant) => {
    expect(readWallClock(day, time, chicago)).toEqual({ kind: 'once', instant });
  });

  it('is none in the hour that is skipped as clocks go forward', () => {
    expect(readWallClock('2026-03-08', '02:00', chicago)).toEqual({ kind: 'skipped' });
    expect(readWallClock('2026-03-08', '02:59', chicago)).toEqual({ kind: 'skipped' });
    expect(readWallClock('2026-03-08', '03:00', chicago)).toEqual({
      kind: 'once',
      instant: '2026-03-08T08:00:00Z',
    });
  });

  it('is two in the hour that comes twice as clocks go back', () => {
    expect(readWallClock('2026-11-01', '01:30', chicago)).toEqual({
      kind: 'twice',
      first: '2026-11-01T06:30:00Z',
      second: '2026-11-01T07:30:00Z',
    });
    expect(readWallClock('2026-11-01', '02:00', chicago)).toEqual({
      kind: 'once',
      instant: '2026-11-01T08:00:00Z',
    });
  });

  it.each([
    ['', '07:00'],
    ['2026-02-30', '07:00'],
    ['2026-01-17', ''],
    ['2026-01-17', '24:00'],
    ['17.1.2026', '7:00'],
  ])('is nothing where it makes no sense: "%s" "%s"', (day, time) => {
    expect(readWallClock(day, time, chicago)).toBeUndefined();
  });

  it('comes back as every instant’s day and time, in any zone', () => {
    const zones = fc.constantFrom(chicago, 'Europe/Lisbon', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    const minutes = fc.integer({ min: Date.UTC(2020) / 60_000, max: Date.UTC(2040) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (timeZone, minute) => {
        const instant = new Date(minute * 60_000).toISOString();
        const read = readWallClock(dayOf(instant, timeZone), clockTimeOf(instant, timeZone), timeZone);
        const instants =
          read?.kind === 'once' ? [read.instant] : read?.kind === 'twice' ? [read.first, read.second] : [];
        expect(instants.map((text) => Date.parse(text))).toContain(minute * 60_000);
      }),
    );
  });
});
