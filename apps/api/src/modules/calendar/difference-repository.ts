import type { CalendarDifferenceKind, Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

const listed = {
  kind: true,
  startsAt: true,
  endsAt: true,
  reason: true,
  noticedAt: true,
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

export const appointmentExists = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.appointment.findUnique({ where: { id }, select: { id: true } })) !== null;

/** Where the event stands is no longer taken for somebody's wish: the appointment's own time will be written. */
export const forgetKnownTime = async (tx: Tx, appointmentId: string): Promise<void> => {
  await tx.appointment.updateMany({
    where: { id: appointmentId },
    data: { calendarStartsAt: null, calendarEndsAt: null },
  });
};

/** The deleted event's id can't be used again: the next one takes its place. */
export const startNextGeneration = async (tx: Tx, appointmentId: string): Promise<void> => {
  await tx.appointment.updateMany({
    where: { id: appointmentId },
    data: { calendarGeneration: { increment: 1 }, calendarStartsAt: null, calendarEndsAt: null },
  });
};
