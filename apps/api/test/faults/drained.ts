import type { Database } from '../../src/platform/database.ts';
import type { JobName } from '../../src/platform/job-queue.ts';
import { until } from './until.ts';

/** What it took until nothing was left to do: seconds on the database's clock, and the most tries of one job. */
export type Drained = { seconds: number; tries: number };

export const databaseTime = async ({ prisma }: Database): Promise<Date> => {
  const [row] = await prisma.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('the database does not know the time');
  return row.now;
};

/** Waits until every job has been done; throws where one has failed for good, or is left after the patience. */
export const waitUntilDrained = async (
  { prisma }: Database,
  names: readonly JobName[],
  { since, seconds = 120 }: { since: Date; seconds?: number },
): Promise<Drained> => {
  let left: { name: string; state: string; count: number }[] = [];
  const isDrained = async () => {
    left = await prisma.$queryRaw`
      SELECT name, state::text, count(*)::int FROM pgboss.job
      WHERE name = ANY(${names}) AND state <> 'completed' GROUP BY name, state`;
    if (left.some(({ state }) => state === 'failed')) throw new Error(`failed: ${JSON.stringify(left)}`);
    return left.length === 0;
  };
  await until(isDrained, { seconds, tell: () => left });

  const [drained] = await prisma.$queryRaw<Drained[]>`
    SELECT greatest(0, extract(epoch FROM max(completed_on) - ${since}::timestamptz))::float AS seconds,
      (max(retry_count) + 1)::int AS tries
    FROM pgboss.job WHERE name = ANY(${names})`;
  return drained ?? { seconds: 0, tries: 0 };
};
