import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Notifications } from '../notifications/service.ts';
import { type LockedAppointment, releaseStudents, updateAppointment } from './change-repository.ts';

type Deps = {
  clock: Clock;
  notifications: Pick<Notifications, 'promise'>;
  jobs: Pick<JobQueue, 'enqueue'>;
};

/** Frees an appointment's time and its students; its event goes, and a family that would still have come is told. */
export const createEnding =
  ({ clock, notifications, jobs }: Deps) =>
  async (tx: Tx, { id, status, startsAt }: LockedAppointment): Promise<undefined> => {
    const now = clock.now();
    await updateAppointment(tx, id, { status: 'cancelled', station: null, updatedAt: now });
    await releaseStudents(tx, id);
    await jobs.enqueue(tx, 'calendar.push', id);
    if (status === 'booked' && startsAt && startsAt > now)
      await notifications.promise(tx, { appointmentId: id, kind: 'cancelled', forStart: startsAt });
  };
