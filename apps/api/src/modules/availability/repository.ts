import type { Interval } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';

export type Surroundings = { openings: Interval[]; blocks: Interval[]; appointments: Interval[] };

const interval = { startsAt: true, endsAt: true } as const;

/** Everything that decides which slots are free between two instants: touching events and appointments, whole. */
export const findSurroundings = async (tx: Tx, within: Interval): Promise<Surroundings> => {
  const overlapping = { startsAt: { lt: within.endsAt }, endsAt: { gt: within.startsAt } };
  const [events, appointments] = await Promise.all([
    tx.calendarEvent.findMany({
      where: { kind: { in: ['opening', 'block'] }, ...overlapping },
      select: { kind: true, ...interval },
    }),
    tx.appointment.findMany({
      where: { status: { in: ['booked', 'completed', 'no_show'] }, ...overlapping },
      select: interval,
    }),
  ]);
  return {
    openings: events.filter((event) => event.kind === 'opening'),
    blocks: events.filter((event) => event.kind === 'block'),
    appointments: appointments.flatMap(({ startsAt, endsAt }) =>
      startsAt && endsAt ? [{ startsAt, endsAt }] : [],
    ),
  };
};
