import { AppError } from '../../http/errors.ts';
import type { Database } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Audit } from '../audit/service.ts';
import {
  findDifference,
  findDifferences,
  forgetKnownTime,
  lockDiffering,
  takeDifference,
  takeRefusals,
} from './difference-repository.ts';

export type { FoundDifference } from './difference-repository.ts';

type Deps = { db: Database; jobs: Pick<JobQueue, 'enqueue'>; audit: Audit };

/** Events that are not as their appointments say, and that an admin has to decide about. */
export const createCalendarDifferences = ({ db, jobs, audit }: Deps) => ({
  /** The oldest first, and how many there are in all. */
  list: (take: number) => findDifferences(db.prisma, { take }),

  /** How an appointment's event differs; null where it does not. */
  find: (appointmentId: string) => findDifference(db.prisma, appointmentId),

  /**
   * Lets the appointment win: its event is written as the appointment says, anew where it was deleted. `actor` is the
   * admin's email. Throws not_found, and conflict where nothing differs any more.
   */
  restore: (appointmentId: string, actor: string): Promise<void> =>
    db.transaction(async (tx) => {
      if (!(await lockDiffering(tx, appointmentId))) throw new AppError('not_found');
      const kind = await takeDifference(tx, appointmentId);
      if (kind === undefined) throw new AppError('conflict');
      if (kind !== 'refused') await forgetKnownTime(tx, appointmentId);
      await jobs.enqueue(tx, 'calendar.push', appointmentId);
      await audit.record(tx, { actor, action: 'calendar.event_restored', appointmentId, details: { kind } });
    }),

  /** Writes every event again that Google had refused; tells how many. */
  retry: (actor: string): Promise<number> =>
    db.transaction(async (tx) => {
      const appointmentIds = await takeRefusals(tx);
      for (const id of appointmentIds) await jobs.enqueue(tx, 'calendar.push', id);
      const details = { kind: 'refused', appointments: appointmentIds.length };
      if (appointmentIds.length > 0)
        await audit.record(tx, { actor, action: 'calendar.event_restored', details });
      return appointmentIds.length;
    }),
});

export type CalendarDifferences = ReturnType<typeof createCalendarDifferences>;
