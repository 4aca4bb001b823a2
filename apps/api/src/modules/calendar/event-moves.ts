import type { Interval } from '@clothes-closet/scheduling';
import { insteadOf } from '../../integrations/google-calendar.ts';
import type { FollowOutcome } from '../appointments/following.ts';
import { isUndecided, putDifference, removeDifference } from './difference-repository.ts';
import { type Deps, type LiveMeeting, lookAgain, overtakenByHand, type Step } from './event-meeting.ts';
import { rememberEvent, rememberVersion } from './event-repository.ts';

/** Rolls back what was begun on an appointment whose event's columns have changed meanwhile. */
class Overtaken extends Error {}

/** Lets an appointment follow an event that somebody moved, or puts the move before an admin; `to` is null for all-day. */
export const createMoves = ({ db, calendar, following, clock, newId }: Omit<Deps, 'settings'>) => {
  const noteMoved = async ({ now, event }: LiveMeeting, to: Interval | null, reason: string) =>
    db.transaction(async (tx): Promise<Step> => {
      // Remembered, so that nobody asks about it again before somebody touches it again.
      if (!(await rememberVersion(tx, now, event.etag))) return lookAgain;
      const seen = { startsAt: to?.startsAt ?? null, endsAt: to?.endsAt ?? null, reason };
      await putDifference(tx, { appointmentId: now.id, kind: 'moved', ...seen, noticedAt: clock.now() });
      return { isSettled: true, outcome: 'differs' };
    });

  /** Both are over: there is nothing to decide about any more. */
  const letGo = ({ now, event }: LiveMeeting) =>
    db.transaction(async (tx): Promise<Step> => {
      if (!(await rememberVersion(tx, now, event.etag))) return lookAgain;
      await removeDifference(tx, now.id);
      return { isSettled: true, outcome: 'unchanged' };
    });

  const moveAlong = async ({ now }: LiveMeeting, to: Interval, etag: string): Promise<FollowOutcome> => {
    const { id, startsAt, endsAt } = now;
    const outcome = await db.transaction(async (tx) => {
      const followed = await following.follow(tx, { id, from: { startsAt, endsAt }, to });
      if (followed === 'followed' && !(await rememberEvent(tx, now, { etag, ...to }))) throw new Overtaken();
      if (followed === 'followed') await removeDifference(tx, id);
      return followed;
    });
    following.forget();
    return outcome;
  };

  return async (meeting: LiveMeeting, to: Interval | null): Promise<Step> => {
    const { eventId, now, event, content } = meeting;
    const { id, startsAt, endsAt } = now;
    if (endsAt <= clock.now() && (!to || to.endsAt <= clock.now())) return letGo(meeting);
    // Whatever has changed around it: this move waits for an admin, who may have promised the family its old time.
    const isWaiting = now.calendarEtag === event.etag && (await isUndecided(db.prisma, id));
    if (isWaiting) return { isSettled: true, outcome: 'differs' };
    const outlook = await db.transaction((tx) => following.look(tx, { id, from: { startsAt, endsAt }, to }));
    if (outlook === 'overtaken') return lookAgain;
    if (outlook !== 'followed' || !to) return noteMoved(meeting, to, outlook);
    // Their time with our words: Google takes it only if the event still is the one that was read.
    const confirmed = await calendar
      .update(eventId, { ...content, ...to, write: newId() }, event.etag)
      .catch(insteadOf(overtakenByHand, null));
    if (!confirmed) return lookAgain;
    const outcome = await moveAlong(meeting, to, confirmed.etag).catch((error: unknown) => {
      if (error instanceof Overtaken) return 'overtaken' as const;
      throw error;
    });
    return outcome === 'followed' ? { isSettled: true, outcome: 'moved' } : lookAgain;
  };
};
