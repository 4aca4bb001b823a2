import { AppointmentResponse, type SaveVisitsRequest } from '@clothes-closet/contracts';
import { callApi } from '../../lib/api.ts';
import { useAppointmentMutation } from './use-appointment-mutation.ts';

const saveVisits = ({ id, ...body }: SaveVisitsRequest & { id: string }) =>
  callApi(`/admin/appointments/${encodeURIComponent(id)}/visits`, {
    method: 'PUT',
    body,
    answer: AppointmentResponse,
  });

/** Writes what each person took, which completes the appointment. Throws ApiError: not_found, conflict. */
export const useSaveVisits = () => useAppointmentMutation(saveVisits);
