import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchApi } from '../../lib/api.ts';

const shownIn = [['waitlist'], ['appointments'], ['appointment'], ['dashboard']];

/** Takes a family off the list; its students can be signed up again. Throws ApiError: not_found, conflict. */
export const useTakeOff = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      await fetchApi(`/admin/waitlist/${encodeURIComponent(id)}`, { method: 'DELETE' });
    },
    onSettled: () => {
      for (const queryKey of shownIn) void queryClient.invalidateQueries({ queryKey });
    },
  });
};
