import { CalendarError, insteadOf } from '../../integrations/google-calendar.ts';
import type { Logger } from '../../platform/logger.ts';
import { putDifference, removeDifference } from './difference-repository.ts';
import { createAgreement, isShown } from './event-agreement.ts';
import { appointmentOfEventId } from './event-id.ts';
import { type Deps as AgreementDeps, lookAgain, type PushOutcome, type Step } from './event-meeting.ts';
import {
  claimEventId,
  findPushed,
  forgetEventId,
  type PushedAppointment,
  retireEventId,
} from './event-repository.ts';
import { writePlaceholder } from './event-writing.ts';

export type { PushOutcome } from './event-meeting.ts';

type Deps = AgreementDeps & { logger: Logger };

/** Far more than an undisturbed push takes (at most five); rivals cost one or two each. */
const mostSteps = 25;

/**
 * Brings an appointment and its event together, whatever the call was meant for: the event says what the database says
 * now, and what somebody did to it by hand is followed, undone or put before an admin (event-agreement.ts).
 *
 * Calls may come twice, late, out of order and several at once, and a process may die anywhere, with its last request
 * still on the way. No lock would outlive that, so there is none; instead
 * - an id is noted before it is used: nothing is ever in the calendar that the database does not know of;
 * - a generation once ended is never written again, and an id that might still be on its way in is used up before it
 *   counts as deleted: a belated insert finds it taken;
 * - what the event should say is read after the event, and written only if the event is still that one (If-Match):
 *   a worker with old news can't overwrite a newer one's work;
 * - a write is noted before it goes out, so that what a killed process has written is never taken for somebody's hand.
 */
export const createCalendarPush = ({ logger, ...deps }: Deps) => {
  const { db, calendar, clock } = deps;
  const agree = createAgreement(deps);

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

  const step = async (appointment: PushedAppointment): Promise<Step> => {
    const { id, calendarEventId: eventId } = appointment;
    if (eventId === null) {
      if (!isShown(appointment)) return leave(id);
      await claimEventId(db.prisma, appointment);
    } else if (isRetired(appointment, eventId)) {
      await clearAway(id, eventId);
      await forgetEventId(db.prisma, appointment);
      return { isSettled: false, outcome: 'mended' };
    } else if (isShown(appointment)) {
      return agree(appointment, eventId);
    } else {
      await retireEventId(db.prisma, appointment);
    }
    return lookAgain;
  };

  /** It has no event and needs none: there is nothing to decide about either. */
  const leave = async (id: string): Promise<Step> => {
    await removeDifference(db.prisma, id);
    return { isSettled: true };
  };

  const pushStepwise = async (appointmentId: string): Promise<PushOutcome> => {
    let outcome: PushOutcome = 'unchanged';
    for (let count = 0; count < mostSteps; count += 1) {
      const appointment = await findPushed(db.prisma, appointmentId);
      if (!appointment) return outcome;
      const taken = await step(appointment);
      if (taken.outcome && taken.outcome !== 'unchanged') outcome = taken.outcome;
      if (taken.isSettled) return outcome;
    }
    throw new CalendarError({ kind: 'try_later', reason: 'never_settled' });
  };

  /** Repeating it won't help: an admin sees it, and decides when to try again. */
  const giveUp = async (
    appointmentId: string,
    { kind, status, reason }: CalendarError,
  ): Promise<PushOutcome> => {
    logger.error({ appointmentId, kind, status, reason }, 'calendar refuses an event');
    await putDifference(db.prisma, {
      appointmentId,
      kind: 'refused',
      startsAt: null,
      endsAt: null,
      reason: [status, reason].filter((part) => part !== undefined).join(' '),
      noticedAt: clock.now(),
    });
    return 'differs';
  };

  return {
    /**
     * Repeat it until it does not throw. Throws CalendarError of the kind `try_later` for whatever passes by itself;
     * what Google refuses for good is put on the list of differences instead.
     */
    async push(appointmentId: string): Promise<PushOutcome> {
      try {
        return await pushStepwise(appointmentId);
      } catch (error) {
        if (error instanceof CalendarError && error.kind !== 'try_later') return giveUp(appointmentId, error);
        throw error;
      }
    },
  };
};

const isRetired = ({ calendarGeneration }: PushedAppointment, eventId: string) =>
  appointmentOfEventId(eventId)?.generation !== calendarGeneration;
