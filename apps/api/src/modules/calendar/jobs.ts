import { schedule } from 'node-cron';
import type { Logger } from '../../platform/logger.ts';

type Deps = { sync: () => Promise<unknown>; logger: Logger };

/**
 * Syncs the calendar now and every minute. Processes need not agree on who does it: whoever comes second finds the
 * first one's token and discards its answer. Returns a function that ends the schedule and waits for a run under way.
 */
export const scheduleCalendarSync = ({ sync, logger }: Deps): (() => Promise<void>) => {
  let underway: Promise<void> = Promise.resolve();
  const run = () => {
    underway = sync().then(
      () => {},
      () => logger.error('calendar sync broke'),
    );
    return underway;
  };
  const task = schedule('* * * * *', run, { noOverlap: true, suppressMissedWarning: true });
  void run();
  return async () => {
    await task.destroy();
    await underway;
  };
};
