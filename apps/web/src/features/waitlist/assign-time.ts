import { AppointmentResponse, type AssignRequest } from '@clothes-closet/contracts';
import { callApi } from '../../lib/api.ts';
import { useAppointmentMutation } from '../appointments/use-appointment-mutation.ts';

const assignTime = ({ id, ...body }: AssignRequest & { id: string }) =>
  callApi(`/admin/waitlist/${encodeURIComponent(id)}/assign`, {
    method: 'POST',
    body,
    answer: AppointmentResponse,
  });

/** Books a waiting family into any time, free or not; the family is told. Throws ApiError: not_found, conflict. */
export const useAssignTime = () => useAppointmentMutation(assignTime);
