import { RetryResponse } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** Writes every event again that Google Calendar had refused. */
export const useRetryRefused = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => callApi('/admin/calendar/differences/retry', { method: 'POST', answer: RetryResponse }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['dashboard'] }),
  });
};
