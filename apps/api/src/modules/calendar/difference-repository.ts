import type { CalendarDifferenceKind, Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

const found = {
  kind: true,
  startsAt: true,
  endsAt: true,
  reason: true,
  noticedAt: true,
} satisfies Prisma.CalendarDifferenceSelect;

export type FoundDifference = Prisma.CalendarDifferenceGetPayload<{ select: typeof found }>;

const listed = {
  ...found,
  appointment: {
    select: {
      id: true,
      status: true,
      startsAt: true,
      endsAt: true,
      firstName: true,
      lastName: true,
      locale: true,
      visits: { select: { studentId: true }, orderBy: { position: 'asc' } },
    },
  },
} satisfies Prisma.CalendarDifferenceSelect;

export type ListedDifference = Prisma.CalendarDifferenceGetPayload<{ select: typeof listed }>;

/** The oldest first, and how many there are in all. */
export const findDifferences = async (tx: Tx, { take }: { take: number }) => {
  const [items, total] = await Promise.all([
    tx.calendarDifference.findMany({
      orderBy: [{ noticedAt: 'asc' }, { appointmentId: 'asc' }],
      take,
      select: listed,
    }),
    tx.calendarDifference.count(),
  ]);
  return { items, total };
};

/** How an appointment's event differs; null where it does not. */
export const findDifference = (tx: Tx, appointmentId: string): Promise<FoundDifference | null> =>
  tx.calendarDifference.findUnique({ where: { appointmentId }, select: found });

/** Takes a difference off the list; undefined where there is none. */
export const takeDifference = async (
  tx: Tx,
  appointmentId: string,
): Promise<CalendarDifferenceKind | undefined> => {
  const [taken] = await tx.$queryRaw<{ kind: CalendarDifferenceKind }[]>`
    DELETE FROM calendar_difference WHERE appointment_id = ${appointmentId}::uuid RETURNING kind::text`;
  return taken?.kind;
};

/** Takes all refusals off the list; tells whose they were. */
export const takeRefusals = async (tx: Tx): Promise<string[]> => {
  const taken = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM calendar_difference WHERE kind = 'refused' RETURNING appointment_id AS id`;
  return taken.map(({ id }) => id);
};

/** Keeps others from changing the appointment; before its difference, as a push does. False where there is none. */
export const lockDiffering = async (tx: Tx, id: string): Promise<boolean> => {
  const found = await tx.$queryRaw<unknown[]>`SELECT id FROM appointment WHERE id = ${id}::uuid FOR UPDATE`;
  return found.length > 0;
};

/** Whether a move of its event already stands before an admin. */
export const isUndecided = async (tx: Tx, appointmentId: string): Promise<boolean> =>
  (await tx.calendarDifference.count({ where: { appointmentId, kind: 'moved' } })) > 0;

/** What somebody did to the event no longer counts: it will be written as the appointment says, anew if it is gone. */
export const forgetKnownTime = async (tx: Tx, appointmentId: string): Promise<void> => {
  await tx.appointment.updateMany({
    where: { id: appointmentId },
    data: { calendarStartsAt: null, calendarEndsAt: null },
  });
};

type Difference = {
  appointmentId: string;
  kind: CalendarDifferenceKind;
  startsAt: Date | null;
  endsAt: Date | null;
  reason: string | null;
  noticedAt: Date;
};

/** Puts a difference on the list; one that is on it keeps the moment at which it was first noticed. */
export const putDifference = async (
  tx: Tx,
  { appointmentId, noticedAt, ...seen }: Difference,
): Promise<void> => {
  await tx.calendarDifference.upsert({
    where: { appointmentId },
    create: { appointmentId, noticedAt, ...seen },
    update: seen,
  });
};

/** Appointment and event agree, or there is nothing to decide about any more. */
export const removeDifference = async (tx: Tx, appointmentId: string): Promise<void> => {
  await tx.calendarDifference.deleteMany({ where: { appointmentId } });
};
