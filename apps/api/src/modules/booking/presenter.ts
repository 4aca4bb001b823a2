import type { BookingResponse, WaitlistResponse } from '@clothes-closet/contracts';
import type { PlacedAppointment } from './repository.ts';

type ManageUrlOf = (appointmentId: string) => string;

/** A repeated request may come after the appointment was cancelled: then its status says so, its time still stands. */
export const presentBooking = (
  { id, status, startsAt, endsAt }: PlacedAppointment,
  manageUrlOf: ManageUrlOf,
) => {
  if (!startsAt || !endsAt) throw new Error('a booking has a time');
  return {
    id,
    status,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    manageUrl: manageUrlOf(id),
  } satisfies BookingResponse;
};

export const presentWaiting = ({ id }: PlacedAppointment, manageUrlOf: ManageUrlOf) =>
  ({ id, status: 'waitlisted', manageUrl: manageUrlOf(id) }) satisfies WaitlistResponse;
