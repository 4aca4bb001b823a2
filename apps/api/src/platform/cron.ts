import { schedule } from 'node-cron';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Logger } from './logger.ts';

type Deps = { db: Database; clock: Clock; logger: Logger };

const msPerMinute = 60_000;

/**
 * Does the work each minute in one process: whoever claims the minute in the database first. Returns a function that
 * ends the schedule and waits for a run under way. What a run did not do, the next one must find.
 */
export const createEachMinute =
  ({ db, clock, logger }: Deps) =>
  (name: string, work: () => Promise<unknown>): (() => Promise<void>) => {
    let underway: Promise<void> = Promise.resolve();
    const run = async () => {
      try {
        if (await claimMinute(db, name, clock.now())) await work();
      } catch {
        logger.error({ schedule: name }, 'a scheduled run broke; the next one is in a minute');
      }
    };
    const task = schedule(
      '* * * * *',
      () => {
        underway = run();
        return underway;
      },
      { noOverlap: true, suppressMissedWarning: true },
    );
    return async () => {
      await task.destroy();
      await underway;
    };
  };

/** Whether this minute of the schedule is the caller's. */
export const claimMinute = async (db: Database, name: string, now: Date): Promise<boolean> => {
  const minute = new Date(Math.floor(now.getTime() / msPerMinute) * msPerMinute);
  const claimed = await db.prisma.$queryRaw<unknown[]>`
    INSERT INTO cron_tick (name, minute) VALUES (${name}, ${minute})
    ON CONFLICT (name) DO UPDATE SET minute = excluded.minute WHERE cron_tick.minute < excluded.minute
    RETURNING name`;
  return claimed.length > 0;
};
