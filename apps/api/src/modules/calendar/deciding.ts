import type { Interval } from '@clothes-closet/scheduling';

/** A time as it was read; null for an event that is all-day or can't be read, or for what is not known. */
type Time = Interval | null;

/** What is known when appointment and event are brought together. */
export type Situation = {
  /** When the appointment is. */
  appointment: Interval;
  /** When its event was last known to be, by our own doing. */
  known: Time;
  /** Null where the event is gone. */
  event: {
    time: Time;
    /** Its text is ours, word for word. */
    isOurText: boolean;
    /** Nothing that we have sent can still arrive and change it. */
    isSettled: boolean;
  } | null;
};

/**
 * - `agree`: nothing to do but to remember it.
 * - `write`: the event is to say what the appointment says.
 * - `follow`: somebody moved the event, and the appointment is to go along if it may.
 * - `renew`: the event is gone before it counted as written, or was to change: a new one takes its place.
 * - `deleted`: somebody deleted it; only an admin knows what that means.
 */
export type Decision = 'agree' | 'write' | 'follow' | 'renew' | 'deleted';

/**
 * Whose change counts where an appointment and its event differ. Somebody's hand in the calendar counts only where the
 * appointment is where its event was last known to be: else a change of ours is on its way, and ours wins (decision
 * 0014).
 */
export const decide = ({ appointment, known, event }: Situation): Decision => {
  const isOursKnown = isSameTime(appointment, known);
  if (!event) return isOursKnown ? 'deleted' : 'renew';
  if (!event.isSettled) return 'write';
  if (!isSameTime(appointment, event.time)) return isOursKnown ? 'follow' : 'write';
  return event.isOurText ? 'agree' : 'write';
};

const isSameTime = (one: Interval, other: Time): boolean =>
  other !== null && isSameSecond(one.startsAt, other.startsAt) && isSameSecond(one.endsAt, other.endsAt);

/** Calendars keep no fractions of a second. */
const isSameSecond = (one: Date, other: Date): boolean =>
  Math.floor(one.getTime() / 1000) === Math.floor(other.getTime() / 1000);
