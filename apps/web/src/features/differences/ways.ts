import type { AppointmentRow, EventDifference } from '@clothes-closet/contracts';

export type Way = 'move' | 'restore' | 'retry' | 'cancel';

type Differing = Pick<AppointmentRow, 'status' | 'startsAt' | 'endsAt'>;

const isSame = (one: string, other: string | null) => other !== null && Date.parse(one) === Date.parse(other);

/** The event only ends at another time than the appointment: to move it would change nothing. */
export const isResized = (
  { event }: Pick<EventDifference, 'event'>,
  { startsAt }: Pick<Differing, 'startsAt'>,
): boolean => event !== null && isSame(event.startsAt, startsAt);

/** It has been decided here; the calendar follows in a moment. */
export const isDecided = ({ event }: EventDifference, { status, startsAt, endsAt }: Differing): boolean =>
  status === 'cancelled' ||
  (event !== null && isSame(event.startsAt, startsAt) && isSame(event.endsAt, endsAt));

/** What an admin can do about it, the likeliest first; `now` in milliseconds. */
export const waysOf = (difference: EventDifference, appointment: Differing, now: number): Way[] => {
  const { kind, event } = difference;
  const { status } = appointment;
  if (kind === 'refused') return ['retry'];
  if (kind === 'deleted')
    return status === 'booked' || status === 'no_show' ? ['restore', 'cancel'] : ['restore'];
  const canMove =
    status === 'booked' &&
    event !== null &&
    Date.parse(event.startsAt) > now &&
    !isResized(difference, appointment);
  return canMove ? ['move', 'restore'] : ['restore'];
};
