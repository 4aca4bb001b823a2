import { describe, expect, it } from 'vitest';
import { readChosenTime, remarkOn } from './chosen-time.ts';

const chicago = 'America/Chicago';
const fields = (day: string, time: string) => ({ day, time, occurrence: 'first' as const });

describe('the time that is chosen', () => {
  it('is the site’s, in winter and in summer', () => {
    expect(readChosenTime(fields('2026-01-17', '09:00'), chicago)).toEqual({
      kind: 'chosen',
      startsAt: '2026-01-17T15:00:00Z',
      comesTwice: false,
    });
    expect(readChosenTime(fields('2026-07-17', '09:00'), chicago)).toMatchObject({
      startsAt: '2026-07-17T14:00:00Z',
    });
  });

  it('is one of two where the clocks go back', () => {
    const night = fields('2026-11-01', '01:30');
    expect(readChosenTime(night, chicago)).toMatchObject({
      startsAt: '2026-11-01T06:30:00Z',
      comesTwice: true,
    });
    expect(readChosenTime({ ...night, occurrence: 'second' }, chicago)).toMatchObject({
      startsAt: '2026-11-01T07:30:00Z',
    });
  });

  it('is none where the clocks go forward past it', () => {
    expect(readChosenTime(fields('2026-03-08', '02:30'), chicago)).toEqual({ kind: 'skipped' });
  });

  it.each([
    ['', '', 'day'],
    ['', '09:00', 'day'],
    ['2026-01-17', '', 'time'],
    ['0002-01-17', '09:00', 'day'],
  ])('is missing its %s %s: the %s', (day, time, missing) => {
    expect(readChosenTime(fields(day, time), chicago)).toEqual({ kind: 'none', missing });
  });
});

describe('what is said of it', () => {
  const slots = [{ startsAt: '2026-01-17T15:00:00.000Z', endsAt: '2026-01-17T15:20:00.000Z' }];
  const question = {
    before: '2026-01-18T15:00:00.000Z',
    slots,
    now: Date.parse('2026-01-10T00:00:00Z'),
  };

  it.each([
    ['2026-01-17T15:00:00Z', 'free'],
    ['2026-01-17T15:10:00Z', 'notFree'],
    ['2026-01-18T15:00:00Z', 'same'],
    ['2026-01-09T15:00:00Z', 'past'],
  ])('%s: %s', (startsAt, remark) => expect(remarkOn({ ...question, startsAt })).toBe(remark));

  it('is nothing while the free times are not known', () => {
    expect(remarkOn({ ...question, slots: undefined, startsAt: '2026-01-17T15:00:00Z' })).toBeUndefined();
  });
});
