import { expect, it } from 'vitest';
import { groupByDay } from './days.ts';

const entry = (at: string) => ({
  id: at,
  at,
  actor: 'parent',
  action: 'waitlist.joined',
  appointmentId: null,
  details: null,
});

it('puts an entry under the day on which it happened at the site, newest first', () => {
  const late = entry('2026-11-23T05:59:00.000Z');
  const next = entry('2026-11-23T06:00:00.000Z');
  const early = entry('2026-11-22T15:00:00.000Z');
  const days = groupByDay([next, late, early], 'America/Chicago');
  expect(days).toEqual([
    { day: '2026-11-23', entries: [next] },
    { day: '2026-11-22', entries: [late, early] },
  ]);
  expect(groupByDay([], 'America/Chicago')).toEqual([]);
});
