import { createHash } from 'node:crypto';
import type { AuditAction, WaitlistRequest } from '@clothes-closet/contracts';
import { bookingPeriodOf, slotFrom } from '@clothes-closet/scheduling';
import type { Attempts } from '../../http/attempts.ts';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { LinkTokens } from '../../platform/link-tokens.ts';
import { dayKeys, lockKeys, studentKeys } from '../../platform/locks.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import type { Eligibility } from '../eligibility/service.ts';
import type { Notifications } from '../notifications/service.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import { findBookedStudents } from './booked-students.ts';
import {
  findByIdempotencyKey,
  findPlaced,
  insertAppointment,
  type NewAppointment,
  type PlacedAppointment,
  rememberIdempotencyKey,
} from './repository.ts';
import { againstRivals } from './rivals.ts';

export type { PlacedAppointment } from './repository.ts';

/** A filled-in form; without a time it is for the wait list. */
export type Entry = { request: WaitlistRequest; startsAt: Date | null };
/** One that a parent sent; `address` is whom attempts are counted under. */
export type Placement = Entry & { idempotencyKey: string | undefined; address: string };

/** What is to be written, by whom, and what the activity calls it. */
type Written = Pick<NewAppointment, 'request' | 'place' | 'source' | 'claimedPeriod'> & {
  actor: string;
  action: AuditAction;
};

/** A refusal that tells something about a student, and whether the slot alone would have been reason enough. */
type TellingRefusal = { refusal: AppError; isSlotGone: boolean };
type Outcome = { appointment: PlacedAppointment } | TellingRefusal;

type Deps = {
  db: Database;
  clock: Clock;
  newId: NewId;
  settings: SettingsService;
  availability: Availability;
  eligibility: Eligibility;
  notifications: Notifications;
  jobs: JobQueue;
  audit: Audit;
  attempts: Attempts;
  manageTokens: LinkTokens;
};

export const createBookingService = (deps: Deps) => {
  const { db, clock, newId, settings, availability, eligibility, notifications, jobs, audit, attempts } =
    deps;

  const periodOf = ({ startsAt }: Placement, rules: Settings) =>
    bookingPeriodOf(startsAt ?? clock.now(), rules.bookingPeriod, rules.site.timeZone);

  const findStudentRefusal = async (tx: Tx, placement: Placement, rules: Settings) => {
    const { request } = placement;
    const studentIds = request.students.map((student) => student.studentId);
    const ineligible = await eligibility.findIneligible(tx, studentIds);
    if (ineligible.length > 0) return new AppError('student_not_eligible', { studentIds: ineligible });

    return findBookedStudents(tx, {
      studentIds,
      email: request.guardian.email,
      period: periodOf(placement, rules),
      timeZone: rules.site.timeZone,
    });
  };

  /** Writes the appointment, and with it everything that has to follow. */
  const write = async (tx: Tx, { actor, action, ...written }: Written): Promise<PlacedAppointment> => {
    const { place } = written;
    const id = newId();
    const now = clock.now();
    const manageTokenHash = deps.manageTokens.hashOf(deps.manageTokens.tokenFor(id));
    await insertAppointment(tx, newId, { ...written, id, manageTokenHash, now });
    await notifications.promise(tx, {
      appointmentId: id,
      kind: place ? 'confirmation' : 'waitlisted',
      forStart: place?.startsAt ?? now,
    });
    if (place) await jobs.enqueue(tx, 'calendar.push', id);
    await audit.record(tx, { actor, action, appointmentId: id });
    return {
      id,
      status: place ? 'booked' : 'waitlisted',
      startsAt: place?.startsAt ?? null,
      endsAt: place?.endsAt ?? null,
    };
  };

  const writeForParent = async (
    tx: Tx,
    placement: Placement,
    rules: Settings,
  ): Promise<PlacedAppointment | null> => {
    const { request, startsAt, idempotencyKey } = placement;
    const place = startsAt && (await availability.findPlace(tx, startsAt, rules));
    if (startsAt && !place) return null;
    const appointment = await write(tx, {
      request,
      place,
      source: 'parent',
      claimedPeriod: periodOf(placement, rules).key,
      actor: 'parent',
      action: place ? 'appointment.booked' : 'waitlist.joined',
    });
    if (idempotencyKey !== undefined) {
      await rememberIdempotencyKey(tx, {
        key: idempotencyKey,
        requestHash: hashOf(placement),
        appointmentId: appointment.id,
        createdAt: clock.now(),
      });
    }
    return appointment;
  };

  const findRepeated = async (tx: Tx, placement: Placement): Promise<PlacedAppointment | undefined> => {
    if (placement.idempotencyKey === undefined) return undefined;
    const first = await findByIdempotencyKey(tx, placement.idempotencyKey);
    if (!first) return undefined;
    if (!Buffer.from(first.requestHash).equals(hashOf(placement))) throw new AppError('conflict');
    return findPlaced(tx, first.appointmentId);
  };

  /** The life of a booking (architecture.md): everything is checked and taken under the same locks. */
  const attempt = (placement: Placement): Promise<Outcome> =>
    db.transaction(async (tx) => {
      const rules = await settings.read(tx);
      await lockKeys(tx, lockKeysOf(placement, rules));

      const repeated = await findRepeated(tx, placement);
      if (repeated) return { appointment: repeated };
      if (!rules.bookingsOpen) throw new AppError('bookings_closed');

      const refusal = await findStudentRefusal(tx, placement, rules);
      if (refusal) {
        const { startsAt } = placement;
        const isSlotGone = startsAt !== null && !(await availability.findPlace(tx, startsAt, rules));
        return { refusal, isSlotGone };
      }
      const appointment = await writeForParent(tx, placement, rules);
      if (!appointment) throw new AppError('slot_unavailable');
      return { appointment };
    });

  /** Parents who booked, or heard that a slot is gone, look at the times again at once: the answer has to know. */
  const attemptAndTell = async (placement: Placement): Promise<Outcome> => {
    try {
      const outcome = await againstRivals(() => attempt(placement));
      if ('appointment' in outcome) availability.forget();
      return outcome;
    } catch (error) {
      if (error instanceof AppError && error.code === 'slot_unavailable') availability.forget();
      throw error;
    }
  };

  /** Past the limit a refusal must tell nothing: a taken slot is answered as anybody would be, all else is 429. */
  const refuse = async (
    { refusal, isSlotGone }: TellingRefusal,
    { address, request }: Placement,
  ): Promise<never> => {
    try {
      await attempts.spendTellingAnswer({ address, email: request.guardian.email });
    } catch (limit) {
      throw limit instanceof AppError && isSlotGone ? new AppError('slot_unavailable') : limit;
    }
    throw refusal;
  };

  return {
    /**
     * Books the slot, or joins the wait list where the placement has no time; mail and calendar follow as jobs.
     * The same idempotency key gets the first one's appointment. Throws bookings_closed, student_not_eligible,
     * student_already_booked, slot_unavailable, rate_limited, and conflict for a key that came with another form.
     */
    async place(placement: Placement): Promise<PlacedAppointment> {
      if (!placement.startsAt) await attempts.refuseGuesser(placement.address);
      const outcome = await attemptAndTell(placement);
      return 'appointment' in outcome ? outcome.appointment : refuse(outcome, placement);
    },

    /**
     * What an admin enters, without any check: eligibility, period, slot. It holds no station and claims no period,
     * so it collides with nothing; parents find the time and the students taken all the same.
     */
    async enter({ request, startsAt }: Entry, actor: string): Promise<PlacedAppointment> {
      const appointment = await db.transaction(async (tx) => {
        const rules = await settings.read(tx);
        const place = startsAt && { ...slotFrom(startsAt, rules), station: null };
        return write(tx, {
          request,
          place,
          source: 'admin',
          claimedPeriod: null,
          actor,
          action: place ? 'appointment.entered' : 'waitlist.entered',
        });
      });
      availability.forget();
      return appointment;
    },
  };
};

export type BookingService = ReturnType<typeof createBookingService>;

const lockKeysOf = ({ request, startsAt, idempotencyKey }: Placement, rules: Settings): string[] => [
  ...(startsAt ? dayKeys(slotFrom(startsAt, rules), rules.site.timeZone) : []),
  ...(idempotencyKey === undefined ? [] : [`idempotency:${idempotencyKey}`]),
  ...studentKeys(request.students.map(({ studentId }) => studentId)),
];

/** Of all but the language: who waits for an answer may turn the page to another one, and wishes for the same. */
const hashOf = ({ request, startsAt }: Placement): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([{ ...request, locale: undefined }, startsAt]))
      .digest(),
  );
