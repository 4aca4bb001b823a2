import { expect, it, vi } from 'vitest';
import { createTestLogger } from '../../../test/test-logger.ts';
import { scheduleCalendarSync } from './jobs.ts';

const { logger, lines } = createTestLogger();
/** As the schedule is known to do: who claims a minute is tested with the reminders. */
const createMinutes = () => {
  const ended = vi.fn(async () => {});
  return { ended, eachMinute: vi.fn((_name: string, _work: () => Promise<unknown>) => ended) };
};

it('syncs at once, and each minute in one of the processes', async () => {
  const sync = vi.fn(async () => 'unchanged');
  const { eachMinute, ended } = createMinutes();
  const stop = scheduleCalendarSync({ sync, eachMinute, logger });
  expect(sync).toHaveBeenCalledTimes(1);
  expect(eachMinute).toHaveBeenCalledExactlyOnceWith('calendar.sync', sync);
  await stop();
  expect(ended).toHaveBeenCalledTimes(1);
});

it('outlives a first sync that breaks', async () => {
  const sync = async () => Promise.reject(new Error('Maria Lopez'));
  await scheduleCalendarSync({ sync, ...createMinutes(), logger })();
  expect(lines.join()).toContain('calendar sync broke');
  expect(lines.join()).not.toContain('Maria');
});

it('waits on stopping for the first sync', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = scheduleCalendarSync({ sync: () => promise, ...createMinutes(), logger });
  let isStopped = false;
  const stopped = stop().then(() => {
    isStopped = true;
  });
  await new Promise(setImmediate);
  expect(isStopped).toBe(false);
  resolve();
  await stopped;
});
