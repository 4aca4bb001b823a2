import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import { countDifferences, countMessages, findCalendarTimes } from './repository.ts';

type Deps = { db: Database; jobs: Pick<JobQueue, 'count'>; clock: Clock; calendarId: string };

const msPerDay = 24 * 60 * 60_000;
/** However many ask, the database is asked no more often than this. */
const msKept = 5_000;

export const createHealth = ({ db, jobs, clock, calendarId }: Deps) => {
  const look = async (now: Date) => {
    const [calendar, differences, messages, counts] = await Promise.all([
      findCalendarTimes(db.prisma, calendarId),
      countDifferences(db.prisma),
      countMessages(db.prisma, new Date(now.getTime() - msPerDay)),
      jobs.count(),
    ]);
    return { calendar, differences, messages, jobs: counts };
  };

  let kept: { at: Date; reading: ReturnType<typeof look> } | undefined;

  return {
    /** How the closet is, at most some seconds ago; null where the database can't be reached. */
    async read() {
      const now = clock.now();
      if (!kept || Math.abs(now.getTime() - kept.at.getTime()) >= msKept)
        kept = { at: now, reading: look(now) };
      const { reading } = kept;
      return reading.catch(() => {
        if (kept?.reading === reading) kept = undefined;
        return null;
      });
    },
  };
};

export type Health = ReturnType<typeof createHealth>;
export type HealthReading = NonNullable<Awaited<ReturnType<Health['read']>>>;
