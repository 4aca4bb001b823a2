import { bookingPeriodOf, slotFrom } from '@clothes-closet/scheduling';
import type { Attempts } from '../../http/attempts.ts';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import { dayKeys, lockKeys, studentKeys } from '../../platform/locks.ts';
import { takePlace } from '../appointments/change-repository.ts';
import type { LockedChange, Rule } from '../appointments/locked-change.ts';
import type { Availability } from '../availability/service.ts';
import type { Notifications } from '../notifications/service.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import { findBookedStudents } from './booked-students.ts';
import { againstRivals } from './rivals.ts';

/** A family's own appointment and the time they want; `address` is whom attempts are counted under. */
export type Wish = {
  id: string;
  studentIds: readonly string[];
  email: string;
  startsAt: Date;
  address: string;
};

type Deps = {
  clock: Clock;
  settings: SettingsService;
  availability: Availability;
  notifications: Notifications;
  jobs: JobQueue;
  attempts: Attempts;
  change: LockedChange;
};

const rule = { from: ['booked'], action: 'appointment.rescheduled' } satisfies Rule;

export const createRescheduling = (deps: Deps) => {
  const { clock, settings, availability, notifications, jobs, attempts, change } = deps;

  /** What a booking finds out too, but for the list: who was on it when they booked may change the time. */
  const findPlace = async (tx: Tx, { id, studentIds, email, startsAt }: Wish, rules: Settings) => {
    if (!rules.bookingsOpen) throw new AppError('bookings_closed');
    // Before the students, so that a time that is gone is answered alike whoever they are.
    const place = await availability.findPlace(tx, startsAt, rules, id);
    if (!place) throw new AppError('slot_unavailable');
    const { timeZone } = rules.site;
    const period = bookingPeriodOf(startsAt, rules.bookingPeriod, timeZone);
    const refusal = await findBookedStudents(tx, { studentIds, email, period, timeZone, except: id });
    if (refusal) throw refusal;
    return { place, claimedPeriod: period.key };
  };

  /** Days and students are locked as by a booking, and before the appointment: so no two wait for each other. */
  const attempt = async (wish: Wish): Promise<boolean> => {
    const { id, studentIds, startsAt } = wish;
    const rules = await settings.read();
    const days = dayKeys(slotFrom(startsAt, rules), rules.site.timeZone);
    const lockFirst = (tx: Tx) => lockKeys(tx, [...days, ...studentKeys(studentIds)]);
    return change({ id, actor: 'parent', lockFirst }, rule, async (tx, { startsAt: before }) => {
      const now = clock.now();
      if (!before || before <= now) throw new AppError('conflict');
      if (before.getTime() === startsAt.getTime()) return false;
      await takePlace(tx, { id, now, ...(await findPlace(tx, wish, rules)) });
      await jobs.enqueue(tx, 'calendar.push', id);
      await notifications.promise(tx, { appointmentId: id, kind: 'rescheduled', forStart: startsAt });
      return { from: before.toISOString(), to: startsAt.toISOString() };
    });
  };

  return {
    /**
     * Moves a family's appointment to another slot by the rules of a booking; mail and calendar follow as jobs.
     * Returns whether it moved: to the time that it has, it stays. Throws not_found, conflict where it is not booked
     * or has begun, bookings_closed, slot_unavailable, student_already_booked, rate_limited.
     */
    async reschedule(wish: Wish): Promise<boolean> {
      try {
        return await againstRivals(() => attempt(wish));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'slot_unavailable') availability.forget();
        if (error.code === 'student_already_booked') await attempts.spendTellingAnswer(wish);
        throw error;
      }
    },
  };
};

export type Rescheduling = ReturnType<typeof createRescheduling>;
