import type { AppointmentStatus } from '@clothes-closet/contracts';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { createEnding } from '../appointments/ending.ts';
import type { LockedChange, Rule } from '../appointments/locked-change.ts';

type Deps = { clock: Clock; change: LockedChange; end: ReturnType<typeof createEnding> };

/** A family that has just been given a time cancels no visit by leaving the list: it is told first. */
const cancelVisit = { from: ['booked', 'cancelled'], action: 'appointment.cancelled' } satisfies Rule;
const leaveWaitlist = { from: ['waitlisted', 'cancelled'], action: 'waitlist.left' } satisfies Rule;

/**
 * Cancels as its family wills what they have seen in the status `seen`: a visit that has not begun, or their place on
 * the wait list. Returns whether it was done now: what is cancelled already stays so. Throws not_found, conflict.
 */
export const createCancelling =
  ({ clock, change, end }: Deps) =>
  ({ id, status: seen }: { id: string; status: AppointmentStatus }): Promise<boolean> =>
    change(
      { id, actor: 'parent' },
      seen === 'waitlisted' ? leaveWaitlist : cancelVisit,
      async (tx, appointment) => {
        const { status, startsAt } = appointment;
        if (status === 'cancelled') return false;
        if (startsAt && startsAt <= clock.now()) throw new AppError('conflict');
        return end(tx, appointment);
      },
    );

export type Cancelling = ReturnType<typeof createCancelling>;
