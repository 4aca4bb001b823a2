import { appointmentOfEventId } from '../../src/modules/calendar/event-id.ts';
import type { OutageWorld } from './outage-world.ts';

const shown = ['booked', 'completed', 'no_show'];

/** In what database and calendar differ, in words; nobody's name. */
export const findDisagreements = async ({ db, calendar }: OutageWorld): Promise<string[]> => {
  const appointments = await db.prisma.appointment.findMany();
  const ours = calendar.events.list().filter(({ id }) => appointmentOfEventId(id) !== null);
  const byAppointment = Map.groupBy(ours, ({ id }) => appointmentOfEventId(id)?.appointmentId ?? 'nobody');

  const missing = appointments.flatMap(({ id, status, startsAt }) => {
    const events = byAppointment.get(id) ?? [];
    byAppointment.delete(id);
    if (!startsAt || !shown.includes(status))
      return events.length === 0 ? [] : [`${id}: ${status}, with an event`];
    if (events.length !== 1) return [`${id}: ${status}, with ${events.length} events`];
    const starts = events.map(({ start }) => ('dateTime' in start ? Date.parse(start.dateTime) : start.date));
    return starts[0] === startsAt.getTime() ? [] : [`${id}: the event starts at another time`];
  });
  return [...missing, ...[...byAppointment.keys()].map((id) => `${id}: events of no appointment`)];
};
