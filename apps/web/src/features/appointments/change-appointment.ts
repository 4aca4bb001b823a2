import { AppointmentResponse } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** With a version it is made only while the appointment is as it was read. */
export type AppointmentChange = { id: string; version?: number };

const shownIn = (id: string) => [['appointments'], ['appointment', id], ['dashboard'], ['waitlist']];

/** A change that needs no more than its name. Throws ApiError: not_found, conflict. */
export const useAppointmentChange = (action: 'no-show' | 'cancel' | 'reopen') => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: AppointmentChange) =>
      callApi(`/admin/appointments/${encodeURIComponent(id)}/${action}`, {
        method: 'POST',
        body,
        answer: AppointmentResponse,
      }),
    // After a failure too: it was changed by somebody else, or the answer was lost on its way.
    onSettled: (_answer, _error, { id }) => {
      for (const queryKey of shownIn(id)) void queryClient.invalidateQueries({ queryKey });
    },
  });
};
