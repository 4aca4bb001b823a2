import { appointmentOfEventId } from '../../src/modules/calendar/event-id.ts';
import { writeEvent } from '../../src/modules/calendar/event-writing.ts';
import type { OutageWorld } from './outage-world.ts';

const shown = ['booked', 'completed', 'no_show'];

type CalendarEvent = ReturnType<OutageWorld['calendar']['events']['list']>[number];
type Appointment = Awaited<ReturnType<typeof findAppointments>>[number];

const findAppointments = ({ db }: OutageWorld) =>
  db.prisma.appointment.findMany({ include: { visits: { orderBy: { position: 'asc' } } } });

/** In what database and calendar differ, in words; nobody's name. */
export const findDisagreements = async (world: OutageWorld): Promise<string[]> => {
  const appointments = await findAppointments(world);
  const ours = world.calendar.events.list().filter(({ id }) => appointmentOfEventId(id) !== null);
  const byAppointment = Map.groupBy(ours, ({ id }) => appointmentOfEventId(id)?.appointmentId ?? 'nobody');

  const wrong = appointments.flatMap((appointment) => {
    const events = byAppointment.get(appointment.id) ?? [];
    byAppointment.delete(appointment.id);
    return disagreementsOf(appointment, events).map((text) => `${appointment.id}: ${text}`);
  });
  const orphans = [...byAppointment.keys()].map((id) => `${id}: events of no appointment`);
  const differences = await world.db.prisma.calendarDifference.findMany();
  return [
    ...wrong,
    ...orphans,
    ...differences.map(({ appointmentId, kind }) => `${appointmentId}: stands on the list as ${kind}`),
  ];
};

const disagreementsOf = (appointment: Appointment, events: CalendarEvent[]): string[] => {
  const { status, startsAt, endsAt } = appointment;
  const [event] = events;
  if (!startsAt || !endsAt || !shown.includes(status)) return event ? [`${status}, with an event`] : [];
  if (!event || events.length > 1) return [`${status}, with ${events.length} events`];
  const content = writeEvent({ ...appointment, startsAt, endsAt }, 'America/Chicago');
  const knows = (instant: Date | null, known: Date) => instant?.getTime() === known.getTime();
  return Object.entries({
    'the event starts at another time': isAt(event.start, startsAt),
    'the event ends at another time': isAt(event.end, endsAt),
    'the event says something else':
      event.summary === content.summary && event.description === content.description,
    'the event is remembered as another one':
      appointment.calendarEventId === event.id && appointment.calendarEtag === event.etag,
    'the event is remembered at another time':
      knows(appointment.calendarStartsAt, startsAt) && knows(appointment.calendarEndsAt, endsAt),
  }).flatMap(([text, isRight]) => (isRight ? [] : [text]));
};

const isAt = (time: CalendarEvent['start'], instant: Date): boolean =>
  'dateTime' in time && Date.parse(time.dateTime) === instant.getTime();
