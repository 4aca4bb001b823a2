import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Logger } from '../../platform/logger.ts';
import { findUnsettled, type UnsettledMessage } from './repository.ts';
import { sendingJobs } from './service.ts';

type Deps = {
  db: Database;
  jobs: Pick<JobQueue, 'enqueue' | 'findWithoutJob'>;
  clock: Clock;
  logger: Logger;
};

/** Milliseconds. */
const mostTimeForAJob = 15 * 60_000;

/** A message outlives its job where that was deleted, has expired, or was left behind by a backup. */
export const createLostMessages = ({ db, jobs, clock, logger }: Deps) => {
  const findLost = async (): Promise<UnsettledMessage[]> => {
    const before = new Date(clock.now().getTime() - mostTimeForAJob);
    const unsettled = await findUnsettled(db.prisma, before);
    const lost = await Promise.all(
      Object.entries(sendingJobs).map(([channel, job]) => {
        const ids = unsettled.filter((message) => message.channel === channel).map(({ id }) => id);
        return jobs.findWithoutJob(job, ids);
      }),
    );
    const lostIds = new Set(lost.flat());
    return unsettled.filter(({ id }) => lostIds.has(id));
  };

  return {
    /**
     * Queues every message anew that has waited for long and that no job will send. It is checked and claimed as
     * ever when it is sent, so that one too many sends nothing twice. Returns how many.
     */
    async requeue(): Promise<number> {
      const lost = await findLost();
      for (const { id, channel } of lost)
        await db.transaction((tx) => jobs.enqueue(tx, sendingJobs[channel], id));
      if (lost.length > 0) logger.warn({ messages: lost.length }, 'messages without a job were queued anew');
      return lost.length;
    },
  };
};
