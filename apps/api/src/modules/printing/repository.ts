import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

const details = { visits: { orderBy: { position: 'asc' } } } satisfies Prisma.AppointmentInclude;

const inTimeOrder = [
  { startsAt: { sort: 'asc', nulls: 'last' } },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.AppointmentOrderByWithRelationInput[];

export type PrintedAppointment = Prisma.AppointmentGetPayload<{ include: typeof details }>;
export type PrintedVisit = PrintedAppointment['visits'][number];
export type PrintedLimit = Prisma.ItemLimitGetPayload<Record<string, never>>;

/** Those of the ids that there are, in time order; what has no time comes last, as it signed up. */
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<PrintedAppointment[]> =>
  tx.appointment.findMany({ where: { id: { in: [...ids] } }, include: details, orderBy: inTimeOrder });

/** Those that start in a time and are still to be kept or were, in time order. */
export const findLiveBetween = (
  tx: Tx,
  between: { startsAt: Date; endsAt: Date },
): Promise<PrintedAppointment[]> =>
  tx.appointment.findMany({
    where: {
      startsAt: { gte: between.startsAt, lt: between.endsAt },
      status: { in: ['booked', 'completed', 'no_show'] },
    },
    include: details,
    orderBy: inTimeOrder,
  });

/**
 * When each one's guardian (the same email) last had an appointment before it, by the appointment's id; before `now`
 * for those without a time. Cancelled ones do not count.
 */
export const findLastAppointments = async (
  tx: Tx,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Date>> => {
  const rows = await tx.$queryRaw<{ id: string; last: Date }[]>`
    SELECT a.id, earlier.starts_at AS last
    FROM appointment AS a
    CROSS JOIN LATERAL (
      SELECT b.starts_at FROM appointment AS b
      WHERE b.email = a.email AND b.starts_at < coalesce(a.starts_at, ${now})
        AND b.status <> 'cancelled' AND b.id <> a.id
      ORDER BY b.starts_at DESC LIMIT 1
    ) AS earlier
    WHERE a.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, last }) => [id, last]));
};

/** What one student may take, in print order. */
export const findItemLimits = (tx: Tx): Promise<PrintedLimit[]> =>
  tx.itemLimit.findMany({ orderBy: { position: 'asc' } });
