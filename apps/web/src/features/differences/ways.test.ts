import type { EventDifference } from '@clothes-closet/contracts';
import { expect, it } from 'vitest';
import { isDecided, waysOf } from './ways.ts';

const now = Date.parse('2026-11-22T15:00:00Z');
const booked = {
  status: 'booked',
  startsAt: '2026-12-01T15:00:00.000Z',
  endsAt: '2026-12-01T15:20:00.000Z',
} as const;
const later = { startsAt: '2026-12-02T15:00:00.000Z', endsAt: '2026-12-02T15:20:00.000Z' };

const difference = (
  kind: EventDifference['kind'],
  event: EventDifference['event'] = null,
): EventDifference => ({ kind, event, reason: null, noticedAt: '2026-11-22T14:00:00.000Z' });

it.each([
  ['a deleted event', difference('deleted'), booked, ['restore', 'cancel']],
  ['that of a no-show', difference('deleted'), { ...booked, status: 'no_show' }, ['restore', 'cancel']],
  ['that of a completed one', difference('deleted'), { ...booked, status: 'completed' }, ['restore']],
  ['a moved event', difference('moved', later), booked, ['move', 'restore']],
  ['a moved event of a no-show', difference('moved', later), { ...booked, status: 'no_show' }, ['restore']],
  ['an event made all-day', difference('moved'), booked, ['restore']],
  [
    'an event moved into the past',
    difference('moved', { startsAt: '2026-11-22T15:00:00.000Z', endsAt: '2026-11-22T15:20:00.000Z' }),
    booked,
    ['restore'],
  ],
  [
    'an event that only ends later',
    difference('moved', { startsAt: booked.startsAt, endsAt: '2026-12-01T17:00:00.000Z' }),
    booked,
    ['restore'],
  ],
  ['a refused event', difference('refused'), booked, ['retry']],
] as const)('what can be done about %s', (_case, differing, appointment, ways) => {
  expect(waysOf(differing, appointment, now)).toEqual(ways);
});

it('is decided once the appointment is cancelled or stands where the event does', () => {
  expect(isDecided(difference('deleted'), booked)).toBe(false);
  expect(isDecided(difference('deleted'), { ...booked, status: 'cancelled' })).toBe(true);
  expect(isDecided(difference('moved', later), booked)).toBe(false);
  expect(isDecided(difference('moved', later), { ...booked, ...later })).toBe(true);
});
