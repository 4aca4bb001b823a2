import { CalendarError, type GoogleCalendar, insteadOf } from '../../integrations/google-calendar.ts';
import type { Database } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Findings } from './comparison-rules.ts';
import type { PushOutcome } from './push.ts';

export type MendingDeps = {
  db: Database;
  calendar: Pick<GoogleCalendar, 'remove'>;
  jobs: Pick<JobQueue, 'enqueue' | 'findWithoutJob'>;
  /** Brings one appointment and its event together; throws CalendarError. */
  push: (appointmentId: string) => Promise<PushOutcome>;
  logger: Logger;
};

/** `differing`: what is left to an admin, to its job or to the next night. */
export type Mended = { mended: number; differing: number };

type Way = { mend: (id: string) => Promise<PushOutcome>; leave: (id: string) => Promise<void> };

/** So many failures in a row are no matter of one event: what is left would only wait for the same trouble. */
const mostFailures = 3;

/**
 * Puts right what a comparison found, one after the other, so that people's own changes come through beside it.
 * What has a job under way is left to that.
 */
export const createMending = ({ db, calendar, jobs, push, logger }: MendingDeps) => {
  let isHurried = false;

  const leaveToJob = (appointmentId: string) =>
    db.transaction((tx) => jobs.enqueue(tx, 'calendar.push', appointmentId));

  /** An event that was away already, by another hand or by its job, is not ours to count. */
  const remove = (eventId: string): Promise<PushOutcome> =>
    calendar
      .remove(eventId)
      .then(() => 'mended' as const)
      .catch(insteadOf(['gone', 'not_found'], 'unchanged'));

  const unlessRefused = (work: Promise<PushOutcome>): Promise<PushOutcome | 'try later'> =>
    work.catch((error: unknown) => {
      if (!(error instanceof CalendarError)) throw error;
      const { kind, status, reason } = error;
      logger.warn({ kind, status, reason }, 'an event could not be put right');
      return kind === 'try_later' ? 'try later' : 'differs';
    });

  /** `leave` is what becomes of those that can't be done now. */
  const inTurn = async (ids: readonly string[], { mend, leave }: Way): Promise<PushOutcome[]> => {
    const outcomes: PushOutcome[] = [];
    let failures = 0;
    for (const id of ids) {
      const mayTry = failures < mostFailures && !isHurried;
      const outcome = mayTry ? await unlessRefused(mend(id)) : 'try later';
      failures = outcome === 'try later' ? failures + 1 : 0;
      if (outcome === 'try later') await leave(id);
      outcomes.push(outcome === 'try later' ? 'differs' : outcome);
    }
    return outcomes;
  };

  return {
    async mend({ drifting, ended }: Pick<Findings, 'drifting' | 'ended'>): Promise<Mended> {
      const left = await jobs.findWithoutJob('calendar.push', drifting);
      const outcomes = [
        ...(await inTurn(left, { mend: push, leave: leaveToJob })),
        ...(await inTurn(ended, { mend: remove, leave: async () => {} })),
      ];
      const countOf = (...kinds: PushOutcome[]) =>
        outcomes.filter((outcome) => kinds.includes(outcome)).length;
      return { mended: countOf('mended', 'moved'), differing: countOf('differs') };
    },

    /** From now on calls nobody, and leaves to jobs what is still to be done: the process is to end. */
    hurry: () => {
      isHurried = true;
    },
  };
};
