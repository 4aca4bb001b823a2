import type { AppointmentResponse } from '@clothes-closet/contracts';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { appointmentQuery } from './get-appointment.ts';

const shownIn = [['appointments'], ['dashboard'], ['waitlist'], ['availability']];

/** The answer to a change is how the appointment is now; an older one that is still on its way must not follow it. */
export const keepAnswer = async (queryClient: QueryClient, answer: AppointmentResponse) => {
  const { queryKey } = appointmentQuery(answer.id);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, answer);
  for (const key of shownIn) void queryClient.invalidateQueries({ queryKey: key });
};

/** A change of one appointment. After a failure it is read anew: somebody else may have changed it. */
export const useAppointmentMutation = <Change extends { id: string }>(
  send: (change: Change) => Promise<AppointmentResponse>,
) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => keepAnswer(queryClient, answer),
    onError: (_error, { id }) => {
      for (const queryKey of [appointmentQuery(id).queryKey, ['dashboard']])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
};
