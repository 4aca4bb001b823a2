import type { MoveObstacle } from '@clothes-closet/contracts';
import { bookingPeriodOf, endOfDay, type Interval, startOfDay } from '@clothes-closet/scheduling';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import { dayKeys, lockKeys, studentKeys } from '../../platform/locks.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import type { Notifications } from '../notifications/service.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import { type LockedAppointment, lockAppointment, placeByWill } from './change-repository.ts';
import { findStudentIds, isAnyBookedElsewhere } from './following-repository.ts';

/** Somebody moved an appointment's event from where we had it. `to` is null where it became an all-day event. */
export type EventMove = { id: string; from: Interval; to: Interval | null };
/** `overtaken`: the appointment is no longer where the event was moved from, so the question is another one. */
export type FollowOutcome = 'followed' | 'overtaken' | MoveObstacle;

type Deps = {
  clock: Clock;
  settings: Pick<SettingsService, 'read'>;
  availability: Pick<Availability, 'isUntaken' | 'forget'>;
  notifications: Pick<Notifications, 'promise'>;
  audit: Audit;
};

/** Milliseconds; the database holds every appointment to it. */
const longest = 24 * 60 * 60_000;

export const createFollowing = ({ clock, settings, availability, notifications, audit }: Deps) => {
  /** The student may come once a period, so only a move into another one can collide. */
  const collidesInPeriod = async (tx: Tx, { id, from }: EventMove, to: Interval, rules: Settings) => {
    const { timeZone } = rules.site;
    const periodOf = (time: Interval) => bookingPeriodOf(time.startsAt, rules.bookingPeriod, timeZone);
    const period = periodOf(to);
    if (period.key === periodOf(from).key) return false;
    const span = {
      startsAt: startOfDay(period.startsOn, timeZone),
      endsAt: endOfDay(period.endsOn, timeZone),
    };
    const studentIds = await findStudentIds(tx, id);
    return isAnyBookedElsewhere(tx, { studentIds, except: id, period: span });
  };

  const findObstacle = async (
    tx: Tx,
    move: EventMove & { to: Interval },
    rules: Settings,
  ): Promise<MoveObstacle | undefined> => {
    const { id, to } = move;
    if (to.startsAt <= clock.now()) return 'past';
    if (isTooLong(to)) return 'too_long';
    if (!(await availability.isUntaken(tx, to, { id, stations: rules.stations }))) return 'taken';
    return (await collidesInPeriod(tx, move, to, rules)) ? 'student_already_booked' : undefined;
  };

  const move = async (tx: Tx, { id, from, to }: EventMove & { to: Interval }) => {
    await placeByWill(tx, { id, ...to, now: clock.now() });
    if (from.startsAt.getTime() !== to.startsAt.getTime()) {
      await notifications.promise(tx, { appointmentId: id, kind: 'rescheduled', forStart: to.startsAt });
    }
    await audit.record(tx, {
      actor: 'system',
      action: 'appointment.moved_in_calendar',
      appointmentId: id,
      details: { from: from.startsAt.toISOString(), to: to.startsAt.toISOString() },
    });
  };

  const look = async (tx: Tx, moved: EventMove): Promise<FollowOutcome> => {
    const { id, from, to } = moved;
    const rules = await settings.read(tx);
    const days = to && !isTooLong(to) ? dayKeys(to, rules.site.timeZone) : [];
    await lockKeys(tx, [...days, ...studentKeys(await findStudentIds(tx, id))]);
    const appointment = await lockAppointment(tx, id);
    if (!appointment || !isAt(appointment, from)) return 'overtaken';
    if (appointment.status !== 'booked') return 'not_booked';
    if (!to) return 'all_day';
    return (await findObstacle(tx, { ...moved, to }, rules)) ?? 'followed';
  };

  return {
    /** What `follow` would answer; nothing changes, and its locks are taken all the same. */
    look,

    /**
     * Lets an appointment follow its event: to any time still to come that harms nobody, slot or not, since
     * volunteers place by will (product.md "The calendar event of an appointment"). The family is told. Otherwise
     * nothing changes, and the answer says why not. Call `forget` after the commit.
     */
    async follow(tx: Tx, moved: EventMove): Promise<FollowOutcome> {
      const outcome = await look(tx, moved);
      if (outcome === 'followed' && moved.to) await move(tx, { ...moved, to: moved.to });
      return outcome;
    },

    /** Whoever asks for times from now on learns of the moves. */
    forget: availability.forget,
  };
};

export type Following = ReturnType<typeof createFollowing>;

const isTooLong = ({ startsAt, endsAt }: Interval) => endsAt.getTime() - startsAt.getTime() > longest;

const isAt = ({ startsAt, endsAt }: LockedAppointment, time: Interval) =>
  startsAt?.getTime() === time.startsAt.getTime() && endsAt?.getTime() === time.endsAt.getTime();
