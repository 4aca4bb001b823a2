import { schedule } from 'node-cron';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import { forgetIdempotencyKeys } from './repository.ts';

type Deps = { db: Database; clock: Clock; logger: Logger };

/** Milliseconds. Nobody repeats yesterday's request. */
const keysLastFor = 24 * 60 * 60 * 1000;

/** Forgets old idempotency keys every hour. Returns a function that ends the schedule. */
export const scheduleKeyCleanup = ({ db, clock, logger }: Deps): (() => Promise<void>) => {
  const clean = async () => {
    try {
      await forgetIdempotencyKeys(db.prisma, new Date(clock.now().getTime() - keysLastFor));
    } catch {
      logger.warn('old idempotency keys could not be forgotten; trying again in an hour');
    }
  };
  const task = schedule('17 * * * *', clean, { noOverlap: true, suppressMissedWarning: true });
  return async () => {
    await task.destroy();
  };
};
