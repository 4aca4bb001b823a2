import type { Interval } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';

/** A time that somebody has or that is held for them; without a station where an admin put it there. */
export type TakenTime = Interval & { station: number | null };
export type Surroundings = { openings: Interval[]; blocks: Interval[]; appointments: TakenTime[] };

const interval = { startsAt: true, endsAt: true } as const;

/** Milliseconds; the database holds every appointment to it. Lets the index skip the whole past. */
const longestAppointment = 24 * 60 * 60 * 1000;

/**
 * Everything that decides which slots are free between two instants: touching events, appointments and times that are
 * held for waiting families, whole; without those of the appointment `except`, which is not in its own way. What is held
 * for a family that waits no longer is in everybody's way until it is passed on.
 */
export const findSurroundings = async (tx: Tx, within: Interval, except?: string): Promise<Surroundings> => {
  const [events, appointments, held] = await Promise.all([
    tx.calendarEvent.findMany({
      where: {
        kind: { in: ['opening', 'block'] },
        startsAt: { lt: within.endsAt },
        endsAt: { gt: within.startsAt },
      },
      select: { kind: true, ...interval },
    }),
    tx.appointment.findMany({
      where: {
        ...(except !== undefined && { id: { not: except } }),
        status: { in: ['booked', 'completed', 'no_show'] },
        startsAt: { lt: within.endsAt, gt: new Date(within.startsAt.getTime() - longestAppointment) },
        endsAt: { gt: within.startsAt },
      },
      select: { station: true, ...interval },
    }),
    tx.waitlistOffer.findMany({
      where: {
        ...(except !== undefined && {
          NOT: { appointmentId: except, appointment: { status: 'waitlisted' } },
        }),
        station: { not: null },
        startsAt: { lt: within.endsAt },
        endsAt: { gt: within.startsAt },
      },
      select: { station: true, ...interval },
    }),
  ]);
  return {
    openings: events.filter((event) => event.kind === 'opening'),
    blocks: events.filter((event) => event.kind === 'block'),
    appointments: [...appointments, ...held].flatMap(({ startsAt, endsAt, station }) =>
      startsAt && endsAt ? [{ startsAt, endsAt, station }] : [],
    ),
  };
};
