import { AppointmentResponse, type RescheduleRequest } from '@clothes-closet/contracts';
import { callApi } from '../../lib/api.ts';
import { useAppointmentMutation } from './use-appointment-mutation.ts';

const reschedule = ({ id, ...body }: RescheduleRequest & { id: string }) =>
  callApi(`/admin/appointments/${encodeURIComponent(id)}/reschedule`, {
    method: 'POST',
    body,
    answer: AppointmentResponse,
  });

/** Moves to any time, free or not; the family is told. Throws ApiError: not_found, conflict. */
export const useReschedule = () => useAppointmentMutation(reschedule);
