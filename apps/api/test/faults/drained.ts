import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/platform/database.ts';
import type { JobName } from '../../src/platform/job-queue.ts';

/** What it took until nothing was left to do: seconds on the database's clock, and the most tries of one job. */
export type Drained = { seconds: number; tries: number };

export const databaseTime = async ({ prisma }: Database): Promise<Date> => {
  const [row] = await prisma.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('the database does not know the time');
  return row.now;
};

const countJobs = async ({ prisma }: Database, names: readonly JobName[]) =>
  prisma.$queryRaw<{ name: string; state: string; count: number }[]>`
    SELECT name, state::text, count(*)::int FROM pgboss.job
    WHERE name = ANY(${names}) AND state <> 'completed' GROUP BY name, state ORDER BY name, state`;

/** Waits until every job has been done; throws where one has failed for good or is left after so many seconds. */
export const waitUntilDrained = async (
  db: Database,
  names: readonly JobName[],
  { since, patience = 120 }: { since: Date; patience?: number },
): Promise<Drained> => {
  for (;;) {
    const left = await countJobs(db, names);
    if (left.length === 0) return tellDrained(db, names, since);
    const seconds = ((await databaseTime(db)).getTime() - since.getTime()) / 1_000;
    if (seconds > patience || left.some(({ state }) => state === 'failed')) {
      throw new Error(`left after ${seconds} s: ${JSON.stringify(left)}`);
    }
    await pause(100);
  }
};

const tellDrained = async ({ prisma }: Database, names: readonly JobName[], since: Date) => {
  const [row] = await prisma.$queryRaw<Drained[]>`
    SELECT greatest(0, extract(epoch FROM max(completed_on) - ${since}::timestamptz))::float AS seconds,
      (max(retry_count) + 1)::int AS tries
    FROM pgboss.job WHERE name = ANY(${names})`;
  return row ?? { seconds: 0, tries: 0 };
};
