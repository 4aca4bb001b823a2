import type { ReadinessResponse } from '@clothes-closet/contracts';
import type { HealthReading } from './service.ts';

/** Each minute the calendar is read: after ten in vain somebody should look. */
const staleAfterSeconds = 10 * 60;

export const secondsSince = (time: Date | null | undefined, now: Date): number | null =>
  time ? Math.max(0, Math.round((now.getTime() - time.getTime()) / 1000)) : null;

export const presentReadiness = (reading: HealthReading | null, now: Date): ReadinessResponse => {
  if (!reading) return { status: 'unavailable', database: 'unreachable' };
  return {
    status: 'ok',
    database: 'ok',
    calendar: presentCalendar(reading, now),
    messages: presentMessages(reading, now),
    jobs: { waiting: reading.jobs.reduce((sum, { ready, deferred }) => sum + ready + deferred, 0) },
  };
};

const presentCalendar = ({ calendar, differences }: HealthReading, now: Date) => {
  const ageSeconds = secondsSince(calendar?.syncedAt, now);
  return {
    syncedAt: calendar?.syncedAt?.toISOString() ?? null,
    ageSeconds,
    isStale: ageSeconds === null || ageSeconds > staleAfterSeconds,
    comparedAt: calendar?.comparedAt?.toISOString() ?? null,
    differences: differences.reduce((sum, { count }) => sum + count, 0),
  };
};

const presentMessages = ({ messages }: HealthReading, now: Date) => {
  const countOf = (state: string) =>
    messages.reduce((sum, row) => (row.state === state ? sum + row.count : sum), 0);
  return {
    waiting: countOf('waiting'),
    failed: countOf('failed'),
    oldestWaitingSeconds: secondsSince(oldestWaiting(messages), now),
  };
};

export const oldestWaiting = (messages: HealthReading['messages']): Date | undefined =>
  messages
    .filter(({ state }) => state === 'waiting')
    .map(({ oldestAt }) => oldestAt)
    .sort((one, other) => one.getTime() - other.getTime())[0];
