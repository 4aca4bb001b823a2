import { WaitingRow } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

type Contact = { id: string; contacted: boolean };

/** Notes that a family was contacted, or after all was not. Throws ApiError: not_found, conflict. */
export const useNoteContact = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, contacted }: Contact) =>
      callApi(`/admin/waitlist/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        body: { contacted },
        answer: WaitingRow,
      }),
    // Waits for the list, so that the mark does not turn back for a moment.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['waitlist'] }),
  });
};
