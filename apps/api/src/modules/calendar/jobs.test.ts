import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestLogger } from '../../../test/harness.ts';
import { scheduleCalendarSync } from './jobs.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T15:00:30Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it('syncs at once, then every minute, until it is stopped', async () => {
  const sync = vi.fn(async () => {});
  const stop = scheduleCalendarSync({ sync, logger: createTestLogger().logger });
  expect(sync).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sync).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sync).toHaveBeenCalledTimes(4);
  await stop();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(sync).toHaveBeenCalledTimes(4);
});

it('outlives a sync that breaks', async () => {
  const { logger, lines } = createTestLogger();
  const sync = vi.fn(async () => Promise.reject(new Error('Maria Lopez')));
  const stop = scheduleCalendarSync({ sync, logger });
  await vi.advanceTimersByTimeAsync(90_000);
  expect(sync.mock.calls.length).toBeGreaterThan(1);
  await stop();
  expect(lines.join()).toContain('calendar sync broke');
  expect(lines.join()).not.toContain('Maria');
});

it('waits on stopping for the sync under way', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = scheduleCalendarSync({ sync: () => promise, logger: createTestLogger().logger });
  let isStopped = false;
  const stopped = stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(isStopped).toBe(false);
  resolve();
  await stopped;
});
