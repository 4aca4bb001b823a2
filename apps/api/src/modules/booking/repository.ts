import type { AppointmentStatus, WaitlistRequest } from '@clothes-closet/contracts';
import type { Interval, Slot } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import { toSearchText } from '../../platform/search-text.ts';

export type LiveVisit = { studentId: string; appointmentId: string; startsAt: Date | null; email: string };

type VisitsQuestion = { studentIds: readonly string[]; span: Interval; except?: string | undefined };

/** Where the students already stand in a period: every status but cancelled counts; a waiting family by its sign-up. */
export const findLiveVisits = async (
  tx: Tx,
  { studentIds, span, except }: VisitsQuestion,
): Promise<LiveVisit[]> => {
  const inPeriod = { gte: span.startsAt, lt: span.endsAt };
  const visits = await tx.visit.findMany({
    where: {
      studentId: { in: [...studentIds] },
      ...(except && { appointmentId: { not: except } }),
      appointment: {
        status: { not: 'cancelled' },
        OR: [{ startsAt: inPeriod }, { startsAt: null, createdAt: inPeriod }],
      },
    },
    select: {
      studentId: true,
      appointmentId: true,
      appointment: { select: { startsAt: true, email: true } },
    },
  });
  return visits.flatMap(({ studentId, appointmentId, appointment }) =>
    studentId ? [{ studentId, appointmentId, ...appointment }] : [],
  );
};

export type NewAppointment = {
  id: string;
  request: WaitlistRequest;
  /** Null for the wait list; an admin's has no station. */
  place: (Slot & { station: number | null }) | null;
  source: 'parent' | 'admin';
  /** The booking period's key, claimed for each student; an admin claims none. */
  claimedPeriod: string | null;
  manageTokenHash: Uint8Array<ArrayBuffer>;
  now: Date;
};

/** Writes what the guardian typed as it stands: later bookings with the same email or student ID never change it. */
export const insertAppointment = async (tx: Tx, newId: NewId, appointment: NewAppointment): Promise<void> => {
  const { id, request, place, source, claimedPeriod, manageTokenHash, now } = appointment;
  const { guardian, students, locale } = request;
  await tx.appointment.create({
    data: {
      ...guardian,
      id,
      status: place ? 'booked' : 'waitlisted',
      startsAt: place?.startsAt ?? null,
      endsAt: place?.endsAt ?? null,
      placedAt: place && now,
      station: place?.station ?? null,
      searchName: toSearchText(`${guardian.firstName} ${guardian.lastName}`),
      locale,
      source,
      placedByAdmin: source === 'admin',
      manageTokenHash,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  await tx.visit.createMany({
    data: students.map((student, index) => ({
      ...student,
      id: newId(),
      appointmentId: id,
      position: index + 1,
      claimedPeriod,
    })),
  });
};

export const findByIdempotencyKey = (tx: Tx, key: string) => tx.idempotencyKey.findUnique({ where: { key } });

export const rememberIdempotencyKey = async (
  tx: Tx,
  data: { key: string; requestHash: Uint8Array<ArrayBuffer>; appointmentId: string; createdAt: Date },
): Promise<void> => {
  await tx.idempotencyKey.create({ data });
};

/** Returns how many there were. */
export const forgetIdempotencyKeys = async (tx: Tx, before: Date): Promise<number> => {
  const { count } = await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
};

export type PlacedAppointment = {
  id: string;
  status: AppointmentStatus;
  startsAt: Date | null;
  endsAt: Date | null;
};

export const findPlaced = (tx: Tx, id: string): Promise<PlacedAppointment> =>
  tx.appointment.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, startsAt: true, endsAt: true },
  });
