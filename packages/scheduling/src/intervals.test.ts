import { describe, expect, it } from 'vitest';
import { mergeOpenings } from './index.ts';
import { createOverlapCount } from './intervals.ts';
import { invalidDate, on } from './slots.fixture.ts';

const span = on('2026-09-14');

describe('mergeOpenings', () => {
  it.each([
    ['overlapping', [span('06:00', '07:00'), span('06:30', '08:00')], [span('06:00', '08:00')]],
    ['touching', [span('06:00', '07:00'), span('07:00', '08:00')], [span('06:00', '08:00')]],
    ['one inside another', [span('06:00', '09:00'), span('07:00', '08:00')], [span('06:00', '09:00')]],
    ['equal', [span('06:00', '07:00'), span('06:00', '07:00')], [span('06:00', '07:00')]],
    [
      'bridged by a third that comes last',
      [span('06:00', '07:00'), span('08:00', '09:00'), span('06:30', '08:30')],
      [span('06:00', '09:00')],
    ],
  ])('makes one of openings that are %s', (_case, openings, merged) => {
    expect(mergeOpenings(openings)).toEqual(merged);
  });

  it('keeps openings apart that do not touch, and puts them in order', () => {
    const [early, late] = [span('06:00', '07:00'), span('07:01', '08:00')];
    expect(mergeOpenings([late, early])).toEqual([early, late]);
  });

  it('ignores openings without length, backwards, or with an invalid date', () => {
    const strange = [
      span('07:00', '07:00'),
      span('09:00', '08:00'),
      { startsAt: invalidDate, endsAt: span('06:00', '07:00').endsAt },
      { startsAt: span('06:00', '07:00').startsAt, endsAt: invalidDate },
    ];
    expect(mergeOpenings(strange)).toEqual([]);
  });

  it('does not let an empty opening bridge a gap', () => {
    const apart = [span('06:00', '07:00'), span('07:10', '08:00')];
    expect(mergeOpenings([...apart, span('07:10', '07:00')])).toEqual(apart);
  });

  it('leaves what it was given as it was', () => {
    const openings = [span('07:00', '08:00'), span('06:00', '07:30')];
    const before = structuredClone(openings);
    mergeOpenings(openings);
    expect(openings).toEqual(before);
  });
});

describe('createOverlapCount', () => {
  const count = createOverlapCount([span('06:00', '07:00'), span('06:30', '07:30'), span('06:45', '06:45')]);
  const countIn = (from: string, to: string) => {
    const { startsAt, endsAt } = span(from, to);
    return count(startsAt.getTime(), endsAt.getTime());
  };

  it.each([
    ['05:00', '06:00', 0, 'touching the first start'],
    ['05:00', '06:01', 1, 'reaching into the first'],
    ['06:20', '06:40', 2, 'over both'],
    ['06:59', '07:10', 2, 'over the end of one'],
    ['07:00', '07:10', 1, 'from the end of one'],
    ['07:30', '08:00', 0, 'from the last end'],
    ['05:00', '09:00', 2, 'around both, the empty one not counted'],
  ])('from %s to %s counts %i: %s', (from, to, expected) => {
    expect(countIn(from, to)).toBe(expected);
  });
});
