import { AppointmentResponse } from '@clothes-closet/contracts';
import { callApi } from '../../lib/api.ts';
import { useAppointmentMutation } from './use-appointment-mutation.ts';

const removePerson = ({ id, visitId }: { id: string; visitId: string }) =>
  callApi(`/admin/appointments/${encodeURIComponent(id)}/people/${encodeURIComponent(visitId)}`, {
    method: 'DELETE',
    answer: AppointmentResponse,
  });

/** Takes a person off again who was added by mistake. Throws ApiError: not_found, conflict. */
export const useRemovePerson = () => useAppointmentMutation(removePerson);
