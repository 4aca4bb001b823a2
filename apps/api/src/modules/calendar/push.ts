import {
  CalendarError,
  type EventContent,
  type GoogleCalendar,
  insteadOf,
  type ListedEvent,
} from '../../integrations/google-calendar.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { SettingsService } from '../settings/service.ts';
import { appointmentOfEventId } from './event-id.ts';
import {
  claimEventId,
  findPushed,
  forgetEventId,
  type PushedAppointment,
  rememberEtag,
  retireEventId,
} from './event-repository.ts';
import { type AppointmentDetails, isUpToDate, writeEvent, writePlaceholder } from './event-writing.ts';

type Deps = {
  db: Database;
  calendar: Pick<GoogleCalendar, 'insert' | 'get' | 'update' | 'remove'>;
  settings: Pick<SettingsService, 'read'>;
  clock: Clock;
  logger: Logger;
};

/** A step either settled the matter, or changed something that has to be looked at anew. */
type Step = 'settled' | 'look again';

/** Far more than an undisturbed push takes (at most five); rivals cost one or two each. */
const mostSteps = 25;

/**
 * Brings an appointment's event to what the database says now, whatever the call was meant for.
 *
 * Calls may come twice, late, out of order and several at once, and a process may die anywhere, with its last request
 * still on the way. No lock would outlive that, so there is none; instead
 * - an id is noted before it is used: nothing is ever in the calendar that the database does not know of;
 * - a generation once ended is never written again, and an id that might still be on its way in is used up before it
 *   counts as deleted: a belated insert finds it taken;
 * - what the event should say is read after the event, and written only if the event is still that one (If-Match):
 *   a worker with old news can't overwrite a newer one's work.
 */
export const createCalendarPush = ({ db, calendar, settings, clock, logger }: Deps) => {
  const find = (eventId: string) => calendar.get(eventId).catch(insteadOf(['not_found', 'gone'], null));

  /** The id is ours alone: where it is taken, an earlier answer was lost or another worker was quicker. */
  const insertOrFind = async (eventId: string, content: EventContent): Promise<ListedEvent | null> =>
    (await calendar.insert(eventId, content).catch(insteadOf(['already_exists'], null))) ?? find(eventId);

  const remove = (eventId: string): Promise<'deleted' | 'not found'> =>
    calendar
      .remove(eventId)
      .then(() => 'deleted' as const)
      .catch(insteadOf(['gone'], 'deleted'))
      .catch(insteadOf(['not_found'], 'not found'));

  const clearAway = async (appointmentId: string, eventId: string): Promise<void> => {
    if ((await remove(eventId)) === 'deleted') return;
    // Never there, it seems; but an insert may still be on its way, or the calendar be hidden from us for a while.
    const placeholder = writePlaceholder(appointmentId, clock.now());
    await calendar.insert(eventId, placeholder).catch(insteadOf(['already_exists'], null));
    const outcome = await remove(eventId);
    if (outcome === 'not found') throw new CalendarError({ kind: 'try_later', reason: 'not_deletable' });
  };

  const bringUp = async (was: PushedAppointment & AppointmentDetails, eventId: string): Promise<Step> => {
    const { timeZone } = (await settings.read()).site;
    const known = was.calendarEtag === null ? null : await find(eventId);
    const event = known ?? (await insertOrFind(eventId, writeEvent(was, timeZone)));
    if (!event || event.status === 'cancelled') {
      await retireEventId(db.prisma, was);
      return 'look again';
    }
    const now = await findPushed(db.prisma, was.id);
    if (!now || !isShown(now) || !hasSameEvent(now, was)) return 'look again';
    const content = writeEvent(now, timeZone);
    const written = isUpToDate(event, content)
      ? event
      : await calendar
          .update(eventId, content, event.etag)
          .catch(insteadOf(['precondition_failed', 'not_found', 'gone'], null));
    return written && (await rememberEtag(db.prisma, now, written.etag)) ? 'settled' : 'look again';
  };

  const step = async (appointment: PushedAppointment): Promise<Step> => {
    const { id, calendarEventId: eventId } = appointment;
    if (eventId === null) {
      if (!isShown(appointment)) return 'settled';
      await claimEventId(db.prisma, appointment);
    } else if (isRetired(appointment, eventId)) {
      await clearAway(id, eventId);
      await forgetEventId(db.prisma, appointment);
    } else if (isShown(appointment)) {
      return bringUp(appointment, eventId);
    } else {
      await retireEventId(db.prisma, appointment);
    }
    return 'look again';
  };

  const pushStepwise = async (appointmentId: string): Promise<void> => {
    for (let count = 0; count < mostSteps; count += 1) {
      const appointment = await findPushed(db.prisma, appointmentId);
      if (!appointment || (await step(appointment)) === 'settled') return;
    }
    throw new CalendarError({ kind: 'try_later', reason: 'never_settled' });
  };

  return {
    /**
     * Repeat it until it does not throw. Throws CalendarError, which names nobody: `try_later` for whatever passes by
     * itself, anything else where someone has to look.
     */
    async push(appointmentId: string): Promise<void> {
      try {
        await pushStepwise(appointmentId);
      } catch (error) {
        if (error instanceof CalendarError && error.kind !== 'try_later') {
          const { kind, status, reason } = error;
          logger.error({ appointmentId, kind, status, reason }, 'calendar refuses an event');
        }
        throw error;
      }
    },
  };
};

export type CalendarPush = ReturnType<typeof createCalendarPush>;

const isShown = (appointment: PushedAppointment): appointment is PushedAppointment & AppointmentDetails =>
  ['booked', 'completed', 'no_show'].includes(appointment.status) &&
  appointment.startsAt !== null &&
  appointment.endsAt !== null;

const isRetired = ({ calendarGeneration }: PushedAppointment, eventId: string) =>
  appointmentOfEventId(eventId)?.generation !== calendarGeneration;

const hasSameEvent = (one: PushedAppointment, other: PushedAppointment) =>
  one.calendarEventId === other.calendarEventId && one.calendarGeneration === other.calendarGeneration;
