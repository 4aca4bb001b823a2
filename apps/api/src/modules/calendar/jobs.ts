import type { Claimed } from '../../platform/cron.ts';
import type { Logger } from '../../platform/logger.ts';

type Deps = { sync: () => Promise<unknown>; eachMinute: Claimed; logger: Logger };

/**
 * Syncs the calendar now, and every minute in one of the processes. Returns a function that ends the schedule and
 * waits for a run under way.
 */
export const scheduleCalendarSync = ({ sync, eachMinute, logger }: Deps): (() => Promise<void>) => {
  // In every process: which of them claimed the minute may have been killed since.
  const first = sync().then(
    () => {},
    () => logger.error('calendar sync broke'),
  );
  const stop = eachMinute('calendar.sync', sync);
  return async () => {
    await stop();
    await first;
  };
};
