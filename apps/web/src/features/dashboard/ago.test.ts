import { describe, expect, it } from 'vitest';
import { ageOf, isStale } from './ago.ts';

const now = '2026-11-22T15:00:00Z';

describe('ageOf', () => {
  it.each([
    ['2026-11-22T15:00:30Z', 'minutes', 0],
    ['2026-11-22T14:59:01Z', 'minutes', 0],
    ['2026-11-22T14:00:01Z', 'minutes', 59],
    ['2026-11-22T14:00:00Z', 'hours', 1],
    ['2026-11-21T15:00:01Z', 'hours', 23],
    ['2026-11-20T15:00:00Z', 'days', 2],
  ])('%s was so many %s ago: %i', (instant, unit, count) => {
    expect(ageOf(instant, now)).toEqual({ unit, count });
  });
});

describe('isStale', () => {
  it.each([
    [null, true],
    ['2026-11-22T14:55:00Z', false],
    ['2026-11-22T14:54:59Z', true],
    ['2026-11-22T15:01:00Z', false],
  ])('a calendar read at %s: %s', (syncedAt, stale) => {
    expect(isStale(syncedAt, now)).toBe(stale);
  });
});
