import { type EntryRequest, EntryResponse } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

const shownIn = [['appointments'], ['dashboard'], ['waitlist'], ['availability']];

/** Books, or puts on the wait list, without any check. Throws ApiError: validation_failed. */
export const useEnterBooking = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: EntryRequest) =>
      callApi('/admin/appointments', { method: 'POST', body, answer: EntryResponse }),
    onSuccess: () => {
      for (const queryKey of shownIn) void queryClient.invalidateQueries({ queryKey });
    },
  });
};
