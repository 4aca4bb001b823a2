import { describe, expect, it } from 'vitest';
import { isComparisonDue, lastNight } from './night.ts';

const timeZone = 'America/Chicago';

describe('the last night', () => {
  it.each([
    ['just before', '2026-11-23T09:16:59Z', '2026-11-22T09:17:00.000Z'],
    ['at its moment', '2026-11-23T09:17:00Z', '2026-11-23T09:17:00.000Z'],
    ['late in the evening', '2026-11-24T05:00:00Z', '2026-11-23T09:17:00.000Z'],
    ['when the clocks go forward', '2026-03-08T12:00:00Z', '2026-03-08T08:17:00.000Z'],
    ['when the clocks go back', '2026-11-01T12:00:00Z', '2026-11-01T09:17:00.000Z'],
  ])('%s', (_, now, night) => {
    expect(lastNight(new Date(now), timeZone).toISOString()).toBe(night);
  });

  it('is an hour later where the clock skips it', () => {
    const night = lastNight(new Date('2024-03-31T12:00:00Z'), 'Europe/Athens');
    expect(night.toISOString()).toBe('2024-03-31T01:17:00.000Z');
  });
});

describe('a comparison is due', () => {
  it.each([
    [true, 'after a night slept through', '2026-11-23T20:00:00Z', '2026-11-22T09:17:00Z'],
    [false, 'no more once it is done', '2026-11-23T20:00:00Z', '2026-11-23T09:17:30Z'],
    [false, 'not on the first day', '2026-11-23T20:00:00Z', null],
    [true, 'in the first night', '2026-11-23T09:17:30Z', null],
  ])('%s: %s', (isDue, _, now, comparedAt) => {
    const question = { now: new Date(now), timeZone, comparedAt: comparedAt ? new Date(comparedAt) : null };
    expect(isComparisonDue(question)).toBe(isDue);
  });
});
