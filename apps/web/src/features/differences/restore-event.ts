import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callApi } from '../../lib/api.ts';

/**
 * Writes an appointment's event into the calendar again, as the appointment says. Throws ApiError: conflict where that
 * was settled meanwhile.
 */
export const useRestoreEvent = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string }) =>
      callApi(`/admin/calendar/differences/${encodeURIComponent(id)}/restore`, {
        method: 'POST',
        answer: z.undefined(),
      }),
    onSettled: (_answer, _error, { id }) => {
      for (const queryKey of [['dashboard'], ['appointment', id]])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
};
