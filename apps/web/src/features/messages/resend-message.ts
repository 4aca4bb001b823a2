import { MessageRow } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { messagesKey } from './list-messages.ts';

/** Sends a failed message once more. Throws ApiError: conflict where it no longer is one. */
export const useResendMessage = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: MessageRow) =>
      callApi(`/admin/messages/${encodeURIComponent(id)}/resend`, { method: 'POST', answer: MessageRow }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: messagesKey });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
};

export type Resending = ReturnType<typeof useResendMessage>;
