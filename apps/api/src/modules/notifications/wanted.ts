import type { LetterKind } from './letter.ts';
import type { AddressedAppointment, ClaimedMessage } from './repository.ts';

type Wanted = (appointment: AddressedAppointment, message: ClaimedMessage, now: Date) => boolean;

/** Checked at the moment of sending: much may have happened since the message was promised. */
export const isStillWanted: Record<LetterKind, Wanted> = {
  confirmation: (appointment, message, now) => isBookedAt(appointment, message) && !isOver(appointment, now),
  // Once the visit has begun there is nothing left to be reminded of.
  reminder: (appointment, message, now) => isBookedAt(appointment, message) && message.forStart > now,
  rescheduled: (appointment, message, now) => isBookedAt(appointment, message) && !isOver(appointment, now),
  cancelled: (appointment, message, now) =>
    appointment.status === 'cancelled' && isFor(appointment, message) && message.forStart > now,
  waitlisted: ({ status }) => status === 'waitlisted',
  offered: ({ status, offers }, { forStart }, now) =>
    status === 'waitlisted' &&
    offers.some(({ startsAt, expiresAt }) => startsAt.getTime() === forStart.getTime() && expiresAt > now),
};

const isFor = ({ startsAt }: AddressedAppointment, { forStart }: ClaimedMessage): boolean =>
  startsAt?.getTime() === forStart.getTime();

const isBookedAt = (appointment: AddressedAppointment, message: ClaimedMessage): boolean =>
  appointment.status === 'booked' && isFor(appointment, message);

const isOver = ({ endsAt }: AddressedAppointment, now: Date): boolean => endsAt !== null && endsAt <= now;
