import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../test/harness.ts';
import { createTestDatabase } from '../../test/test-database.ts';
import { createTestLogger } from '../../test/test-logger.ts';
import { createJobQueue, type JobName, type JobQueue } from './job-queue.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let jobs: JobQueue;
beforeAll(async () => {
  database = await createTestDatabase();
  jobs = createJobQueue({ databaseUrl: database.databaseUrl, logger: createTestLogger().logger });
  await jobs.start();
});
afterAll(async () => {
  await jobs.stop();
  await database.stop();
});

const enqueueFailedOften = async (name: JobName, count: number) => {
  await database.db.transaction(async (tx) => {
    for (let job = 0; job < count; job += 1) await jobs.enqueue(tx, name, `${name} ${job}`);
  });
  await database.db.prisma.$executeRaw`UPDATE pgboss.job SET retry_count = 12 WHERE name = ${name}`;
};
/** Seconds from a failed try to the next one, and how many it may be at most. */
const waits = (name: JobName, count: number) =>
  eventually(async () => {
    const rows = await database.db.prisma.$queryRaw<{ wait: number; most: number }[]>`
      SELECT extract(epoch FROM start_after - started_on)::float AS wait, retry_delay_max AS most
      FROM pgboss.job WHERE name = ${name} AND state = 'retry'`;
    return rows.length === count ? rows : undefined;
  });

it('brings events back within twenty seconds, not all at once, and messages within a minute', async () => {
  await enqueueFailedOften('calendar.push', 8);
  await enqueueFailedOften('message.send', 2);
  const fail = () => Promise.reject(new Error('still away'));
  await jobs.work({ 'calendar.push': fail, 'message.send': fail, 'text.send': fail });
  const events = await waits('calendar.push', 8);
  expect(events.every(({ wait, most }) => wait >= most && most >= 10 && most <= 20)).toBe(true);
  expect(new Set(events.map(({ most }) => most)).size).toBeGreaterThan(1);
  const messages = await waits('message.send', 2);
  expect(messages.every(({ wait, most }) => wait >= most && most === 60)).toBe(true);
});
