import type { Interval } from '@clothes-closet/scheduling';
import { insteadOf, type ListedEvent } from '../../integrations/google-calendar.ts';
import { type Decision, decide } from './deciding.ts';
import { putDifference, removeDifference } from './difference-repository.ts';
import {
  type Deps,
  type LiveMeeting,
  lookAgain,
  type Meeting,
  overtakenByHand,
  type PushOutcome,
  type ShownAppointment,
  type Step,
} from './event-meeting.ts';
import { createMoves } from './event-moves.ts';
import { timeOf } from './event-reading.ts';
import {
  deletedVersion,
  findPushed,
  noteWrite,
  type PushedAppointment,
  rememberEvent,
  rememberVersion,
  retireEventId,
  writeUnderWay,
} from './event-repository.ts';
import { saysTheSame, writeEvent } from './event-writing.ts';

/** Brings a live appointment and its event together: whose change counts is decided by `decide`. */
export const createAgreement = (deps: Deps) => {
  const { db, calendar, settings, clock, newId } = deps;
  const follow = createMoves(deps);

  const find = (eventId: string) => calendar.get(eventId).catch(insteadOf(['not_found', 'gone'], null));

  /** The id is ours alone: where it is taken, an earlier answer was lost, another worker was quicker, or it is gone. */
  const findOrInsert = async (was: ShownAppointment, eventId: string, timeZone: string) => {
    const known = was.calendarEtag === null ? null : await find(eventId);
    if (known) return { event: known, isNew: false };
    const inserted = await calendar
      .insert(eventId, writeEvent(was, timeZone))
      .catch(insteadOf(['already_exists'], null));
    return { event: inserted ?? (await find(eventId)), isNew: inserted !== null };
  };

  const agree = ({ now, event }: LiveMeeting, outcome: PushOutcome): Promise<Step> =>
    db.transaction(async (tx) => {
      const { id, startsAt, endsAt } = now;
      if (!(await rememberEvent(tx, now, { etag: event.etag, startsAt, endsAt }))) return lookAgain;
      await removeDifference(tx, id);
      return { isSettled: true, outcome };
    });

  const write = async (meeting: LiveMeeting): Promise<Step> => {
    const { eventId, event, content } = meeting;
    const writeId = newId();
    const now = await noteWrite(db.prisma, meeting.now, writeId);
    if (!now) return lookAgain;
    const written = await calendar
      .update(eventId, { ...content, write: writeId }, event.etag)
      .catch(insteadOf(overtakenByHand, null));
    return written ? agree({ ...meeting, now, event: written }, 'mended') : lookAgain;
  };

  const renew = async ({ now }: Meeting): Promise<Step> => {
    await retireEventId(db.prisma, now);
    return lookAgain;
  };

  const noteDeleted = async ({ now }: Meeting): Promise<Step> => {
    // A visit that is over needs no event: somebody has tidied up.
    if (now.endsAt <= clock.now()) {
      await removeDifference(db.prisma, now.id);
      return { isSettled: true, outcome: 'unchanged' };
    }
    return db.transaction(async (tx): Promise<Step> => {
      if (!(await rememberVersion(tx, now, deletedVersion))) return lookAgain;
      const seen = { startsAt: null, endsAt: null, reason: null };
      await putDifference(tx, { appointmentId: now.id, kind: 'deleted', ...seen, noticedAt: clock.now() });
      return { isSettled: true, outcome: 'differs' };
    });
  };

  const act = (
    decision: Decision,
    meeting: Meeting,
    time: Interval | null,
    isNew: boolean,
  ): Promise<Step> => {
    if (decision === 'deleted') return noteDeleted(meeting);
    if (decision === 'renew' || !meeting.event) return renew(meeting);
    const live = { ...meeting, event: meeting.event };
    if (decision === 'write') return write(live);
    if (decision === 'follow') return follow(live, time);
    return agree(live, isNew ? 'mended' : 'unchanged');
  };

  /** One step. What the event should say is read after the event, so that old news can't be taken for somebody's hand. */
  return async (was: ShownAppointment, eventId: string): Promise<Step> => {
    const { timeZone } = (await settings.read()).site;
    const { event: found, isNew } = await findOrInsert(was, eventId, timeZone);
    const event = found?.status === 'cancelled' ? null : found;
    const now = await findPushed(db.prisma, was.id);
    if (!now || !isShown(now) || !hasSameEvent(now, was)) return lookAgain;
    const content = writeEvent(now, timeZone);
    const time = event && timeOf(event, timeZone);
    const decision = decide({
      appointment: now,
      known: knownTimeOf(now),
      event: event && {
        time,
        isOurText: saysTheSame(event, content),
        isSettled: hasLanded(event, now),
      },
    });
    return act(decision, { eventId, now, event, content }, time, isNew);
  };
};

/** A live appointment has an event; one that waits or was cancelled has none. */
export const isShown = (appointment: PushedAppointment): appointment is ShownAppointment =>
  ['booked', 'completed', 'no_show'].includes(appointment.status) &&
  appointment.startsAt !== null &&
  appointment.endsAt !== null;

const knownTimeOf = ({ calendarStartsAt: startsAt, calendarEndsAt: endsAt }: PushedAppointment) =>
  startsAt && endsAt ? { startsAt, endsAt } : null;

/** No write of ours can still be on its way: none was begun, or the last one is there and has shut out those before it. */
const hasLanded = (event: ListedEvent, now: PushedAppointment): boolean => {
  const write = writeUnderWay(now);
  return write === undefined || event.extendedProperties?.private.write === write;
};

/** The event's columns are as they were before the event was read. */
const hasSameEvent = (one: PushedAppointment, other: PushedAppointment) =>
  one.calendarEventId === other.calendarEventId &&
  one.calendarGeneration === other.calendarGeneration &&
  one.calendarEtag === other.calendarEtag;
