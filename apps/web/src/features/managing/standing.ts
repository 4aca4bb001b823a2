import type { ManagedAppointment } from '@clothes-closet/contracts';

export type Standing = 'upcoming' | 'waitlisted' | 'completed' | 'past' | 'cancelled';

/**
 * What an appointment is to its family now; a missed one is only past, without reproach. Whether it has started is the
 * server's to say: a phone's clock may be wrong.
 */
export const standingOf = ({
  status,
  hasStarted,
}: Pick<ManagedAppointment, 'status' | 'hasStarted'>): Standing => {
  if (status === 'booked') return hasStarted ? 'past' : 'upcoming';
  return status === 'no_show' ? 'past' : status;
};
