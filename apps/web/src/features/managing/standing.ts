import type { ManagedAppointment } from '@clothes-closet/contracts';

export type Standing = 'upcoming' | 'waitlisted' | 'completed' | 'past' | 'cancelled';

/** What an appointment is to its family now; a missed one is only past, without reproach. */
export const standingOf = (
  { status, startsAt }: Pick<ManagedAppointment, 'status' | 'startsAt'>,
  now: number,
): Standing => {
  if (status === 'booked') return startsAt && Date.parse(startsAt) > now ? 'upcoming' : 'past';
  return status === 'no_show' ? 'past' : status;
};
