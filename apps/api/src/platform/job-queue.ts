import { randomInt } from 'node:crypto';
import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from './database.ts';
import { type Logger, logWithin } from './logger.ts';

/** Each job carries the id of one row and brings the world outside to what that row says when it runs. */
export const jobNames = ['calendar.push', 'message.send', 'text.send'] as const;
export type JobName = (typeof jobNames)[number];
export type JobHandlers = Record<JobName, (id: string) => Promise<unknown>>;

export type JobQueue = {
  /** Adds a job that exists only if `tx` commits. */
  enqueue: (tx: Tx, name: JobName, id: string) => Promise<void>;
  /** Those of the ids for which no job of that name waits or is under way. */
  findWithoutJob: (name: JobName, ids: readonly string[]) => Promise<string[]>;
  start: () => Promise<void>;
  work: (handlers: JobHandlers) => Promise<void>;
  /** How many jobs there are, as counted a few seconds ago. */
  count: () => Promise<JobCount[]>;
  stop: () => Promise<void>;
};

/** Ready ones are due, deferred ones wait for their next try. */
export type JobCount = { queue: JobName; ready: number; deferred: number; active: number; failed: number };

/**
 * An outage may last for hours: a job is tried again, ever more slowly up to once a minute, for two weeks, and kept
 * for longer. A killed process misses its heartbeat, and another one takes its job over.
 */
const queueOptions = {
  retryLimit: 20_160,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: 30 * 24 * 60 * 60,
  heartbeatSeconds: 10,
  notify: true,
};

/**
 * Hundreds of events may wait when Google comes back, and have a minute to get there: so they are never put off for
 * more than 20 seconds, for as many days. pg-boss waits retryDelay * (2^n to 2^(n+1)) / 2 seconds before the nth
 * retry, at random, and cuts that at `retryDelayMax`, where it is the same for all: so each job gets a cut of its
 * own. Messages keep theirs: a mail server that is down need not be asked as often, and a mail a minute later does
 * no harm.
 */
const calendarRetries = { retryLimit: 3 * queueOptions.retryLimit, retryBackoff: true };
const retriesOf = (name: JobName) =>
  name === 'calendar.push' ? { ...calendarRetries, retryDelayMax: randomInt(10, 21) } : {};

/**
 * Notifications that come while a worker is busy fall together, and a retry's due time is never notified: so the
 * workers look again twice a second. One job a look and four workers a queue make eight a second in each process; how
 * many calls Google gets from all of them is limited where they are made.
 */
const workOptions = { localConcurrency: 4, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 };

/** The library finds jobs by one id at a time only; its tables and states are spoken of nowhere else. */
const withJob = `
  SELECT DISTINCT data ->> 'id' AS id FROM pgboss.job
  WHERE name = $1 AND state IN ('created', 'retry', 'active') AND data ->> 'id' = ANY ($2)`;

type Deps = { databaseUrl: string; logger: Logger };

export const createJobQueue = ({ databaseUrl, logger }: Deps): JobQueue => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    schedule: false,
    useListenNotify: true,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
  });
  boss.on('error', (error) => logger.error({ error: error.message }, 'job queue'));

  return {
    enqueue: async (tx, name, id) => {
      await boss.send(name, { id }, { db: fromPrisma(tx), ...retriesOf(name) });
    },
    findWithoutJob: async (name, ids) => {
      if (ids.length === 0) return [];
      const { rows } = await boss.getDb().executeSql(withJob, [name, ids]);
      const found = new Set(rows.map(({ id }: { id: string }) => id));
      return ids.filter((id) => !found.has(id));
    },
    start: async () => {
      await boss.start();
      for (const name of jobNames) {
        await boss.createQueue(name, queueOptions);
        // Creating leaves a queue that is there as it was, with the options of an older version.
        await boss.updateQueue(name, queueOptions);
      }
    },
    work: async (handlers) => {
      for (const name of jobNames) {
        await boss.work<{ id: string }>(name, workOptions, async (jobs) => {
          for (const { id, data } of jobs)
            await logWithin({ job: name, jobId: id }, () => handlers[name](data.id));
        });
      }
    },
    count: async () => {
      const queues = await boss.getQueues([...jobNames]);
      return queues.map((queue) => ({
        queue: queue.name as JobName,
        ready: queue.readyCount,
        deferred: queue.deferredCount,
        active: queue.activeCount,
        failed: queue.failedCount,
      }));
    },
    stop: () => boss.stop({ graceful: true, timeout: 15_000 }),
  };
};
