import type { ListedEvent } from '../../integrations/google-calendar.ts';
import type { ComparedAppointment } from './comparison-repository.ts';
import { appointmentOfEventId, type EventIdentity } from './event-id.ts';
import { readEvent } from './event-reading.ts';

/** An event of ours as it stands; without times where they can't be read. */
export type StandingEvent = EventIdentity & {
  id: string;
  etag: string;
  startsAt: Date | undefined;
  endsAt: Date | undefined;
};

/** What a comparison found. */
export type Findings = {
  /** How many appointments should have an event. */
  checked: number;
  /** Appointments whose event is missing, differs, should be away, or was said to differ. */
  drifting: string[];
  /** Ids of events that their appointments have done with: another one has taken their place, or none. */
  ended: string[];
  /** Ids of events of ours that no appointment here knows, as after a backup was put back. */
  unknown: string[];
};

/** Those of the listed events that are ours. */
export const findOurEvents = (listed: Iterable<ListedEvent>, timeZone: string): StandingEvent[] =>
  [...listed].flatMap((event) => {
    const identity = appointmentOfEventId(event.id);
    if (!identity || event.status === 'cancelled') return [];
    const { startsAt, endsAt } = readEvent(event, timeZone) ?? {};
    return [{ ...identity, id: event.id, etag: event.etag, startsAt, endsAt }];
  });

/** Compares every appointment with the events that stand for it. */
export const compareAll = (
  appointments: readonly ComparedAppointment[],
  events: readonly StandingEvent[],
): Findings => {
  const byId = new Map(appointments.map((appointment) => [appointment.id, appointment]));
  const standing = new Map(events.map((event) => [event.id, event]));
  const idsOf = (relation: Relation) =>
    events.filter((event) => relate(event, byId.get(event.appointmentId)) === relation).map(({ id }) => id);
  return {
    checked: appointments.filter(({ isExpected }) => isExpected).length,
    drifting: appointments
      .filter((appointment) => isDrifting(appointment, standing.get(appointment.calendarEventId ?? '')))
      .map(({ id }) => id),
    ended: idsOf('ended'),
    unknown: idsOf('unknown'),
  };
};

type Relation = 'own' | 'ended' | 'unknown';

/** A generation once ended is never written again; one that has not begun here must come from another past. */
const relate = (
  { id, generation }: StandingEvent,
  appointment: ComparedAppointment | undefined,
): Relation => {
  if (!appointment) return 'unknown';
  const { calendarEventId, calendarGeneration, isShown } = appointment;
  if (id === calendarEventId) return 'own';
  if (generation < calendarGeneration) return 'ended';
  // Its id is about to be noted, and the event found there.
  return isShown && generation === calendarGeneration ? 'own' : 'unknown';
};

const isDrifting = (appointment: ComparedAppointment, event: StandingEvent | undefined): boolean => {
  if (appointment.isListed) return true;
  if (!appointment.isShown) return event !== undefined;
  return event ? differs(appointment, event) : appointment.isExpected;
};

/** Without a known time a change of ours was on its way, and nobody remembers how it ended. */
const differs = (appointment: ComparedAppointment, event: StandingEvent): boolean =>
  event.generation !== appointment.calendarGeneration ||
  event.etag !== appointment.calendarEtag ||
  !appointment.isTimeKnown ||
  event.startsAt?.getTime() !== appointment.startsAt?.getTime() ||
  event.endsAt?.getTime() !== appointment.endsAt?.getTime();
