import type { AppointmentStatus, Items } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import type { Slot } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';

export type LockedAppointment = {
  id: string;
  status: AppointmentStatus;
  startsAt: Date | null;
  endsAt: Date | null;
  version: number;
};

/** Waits for whoever is changing this appointment, and keeps others waiting to the end of the transaction. */
export const lockAppointment = async (tx: Tx, id: string): Promise<LockedAppointment | undefined> => {
  const [appointment] = await tx.$queryRaw<LockedAppointment[]>`
    SELECT id, status::text AS status, starts_at AS "startsAt", ends_at AS "endsAt", version
    FROM appointment WHERE id = ${id}::uuid FOR UPDATE`;
  return appointment;
};

/** Writes some columns of an appointment and makes it a new version. */
export const updateAppointment = async (
  tx: Tx,
  id: string,
  data: Prisma.AppointmentUncheckedUpdateInput & { updatedAt: Date },
): Promise<void> => {
  await tx.appointment.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
};

type Placing = { id: string; startsAt: Date; endsAt: Date; now: Date };

/**
 * Gives an appointment a time by a volunteer's will: it holds no station and claims no booking period (0009). One that
 * begins as before was not placed anew: its reminder stays due.
 */
export const placeByWill = async (tx: Tx, { id, startsAt, endsAt, now }: Placing): Promise<void> => {
  const before = await tx.appointment.findUniqueOrThrow({ where: { id }, select: { startsAt: true } });
  const isElsewhere = before.startsAt?.getTime() !== startsAt.getTime();
  await updateAppointment(tx, id, {
    status: 'booked',
    startsAt,
    endsAt,
    ...(isElsewhere && { placedAt: now }),
    station: null,
    placedByAdmin: true,
    updatedAt: now,
  });
  await releaseStudents(tx, id);
};

type Taking = { id: string; place: Slot & { station: number }; claimedPeriod: string | null; now: Date };

/** Gives an appointment a place by the rules, as if it were booked now, and makes it a new version. */
export const takePlace = async (tx: Tx, { id, place, claimedPeriod, now }: Taking): Promise<void> => {
  const { startsAt, endsAt, station } = place;
  await updateAppointment(tx, id, {
    status: 'booked',
    startsAt,
    endsAt,
    station,
    placedByAdmin: false,
    placedAt: now,
    updatedAt: now,
  });
  await tx.visit.updateMany({
    where: { appointmentId: id, studentId: { not: null } },
    data: { claimedPeriod },
  });
};

/** The students may be booked for again; what took their booking period stands no longer, or stands by an admin's will. */
export const releaseStudents = async (tx: Tx, appointmentId: string): Promise<void> => {
  await tx.visit.updateMany({ where: { appointmentId }, data: { claimedPeriod: null } });
};

export const findVisits = (tx: Tx, appointmentId: string) =>
  tx.visit.findMany({
    where: { appointmentId },
    select: { id: true, position: true, studentId: true },
    orderBy: { position: 'asc' },
  });

export const writeItems = async (tx: Tx, visits: readonly { id: string; items: Items }[]): Promise<void> => {
  for (const { id, items } of visits) {
    await tx.visit.update({ where: { id }, data: items, select: { id: true } });
  }
};

export const insertPerson = async (
  tx: Tx,
  person: { id: string; appointmentId: string; position: number; relation: string },
): Promise<void> => {
  await tx.visit.create({ data: person, select: { id: true } });
};

export const deleteVisit = async (tx: Tx, id: string): Promise<void> => {
  await tx.visit.delete({ where: { id }, select: { id: true } });
};
