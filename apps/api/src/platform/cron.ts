import * as cron from 'node-cron';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Logger } from './logger.ts';

/** Has work done at each time of a cron pattern, but never while it is under way; returns what ends that. */
export type Schedule = (pattern: string, work: () => Promise<void>) => () => Promise<void>;

type Deps = { db: Database; clock: Clock; logger: Logger; schedule: Schedule };

const msPerMinute = 60_000;

export const everyMinute = '* * * * *';
export const everyHour = '23 * * * *';

/** By the system's clock. */
export const systemSchedule: Schedule = (pattern, work) => {
  const task = cron.schedule(pattern, work, { noOverlap: true, suppressMissedWarning: true });
  return async () => {
    await task.destroy();
  };
};

/** Has a work done at each time of a schedule; returns what ends the schedule and waits for a run under way. */
export type Claimed = (
  name: string,
  work: () => Promise<unknown>,
  options?: {
    /** In this minute too, where nobody else has claimed it. */
    atOnce?: boolean;
  },
) => () => Promise<void>;

/**
 * Does the work at each time of the pattern in one process: whoever claims that minute in the database first. Returns
 * a function that ends the schedule. What a run did not do, the next one must find.
 */
const createClaimed =
  (pattern: string) =>
  ({ db, clock, logger, schedule }: Deps): Claimed =>
  (name, work, { atOnce = false } = {}) => {
    let underway: Promise<void> = Promise.resolve();
    const run = async () => {
      try {
        if (await claimMinute(db, name, clock.now())) await work();
      } catch {
        logger.error({ schedule: name }, 'a scheduled run broke; the next one has to do its work');
      }
    };
    const end = schedule(pattern, () => {
      underway = run();
      return underway;
    });
    const first = atOnce ? run() : undefined;
    return async () => {
      await end();
      await Promise.all([first, underway]);
    };
  };

export const createEachMinute = createClaimed(everyMinute);
export const createEachHour = createClaimed(everyHour);

/** Whether this minute of the schedule is the caller's. */
export const claimMinute = async (db: Database, name: string, now: Date): Promise<boolean> => {
  const minute = new Date(Math.floor(now.getTime() / msPerMinute) * msPerMinute);
  const claimed = await db.prisma.$queryRaw<unknown[]>`
    INSERT INTO cron_tick (name, minute) VALUES (${name}, ${minute})
    ON CONFLICT (name) DO UPDATE SET minute = excluded.minute WHERE cron_tick.minute < excluded.minute
    RETURNING name`;
  return claimed.length > 0;
};
