import { type AddPersonRequest, AppointmentResponse } from '@clothes-closet/contracts';
import { callApi } from '../../lib/api.ts';
import { useAppointmentMutation } from './use-appointment-mutation.ts';

const addPerson = ({ id, ...body }: AddPersonRequest & { id: string }) =>
  callApi(`/admin/appointments/${encodeURIComponent(id)}/people`, {
    method: 'POST',
    body,
    answer: AppointmentResponse,
  });

/** Adds somebody who came along, by the relation. Throws ApiError: not_found, conflict, validation_failed. */
export const useAddPerson = () => useAppointmentMutation(addPerson);
