import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, fetchApi } from '../../lib/api.ts';
import { itemLimitsQuery } from './list-item-limits.ts';

/** What somebody else has deleted already is deleted as well. */
const deleteItemLimit = async ({ id }: { id: string }): Promise<void> => {
  await fetchApi(`/admin/item-limits/${id}`, { method: 'DELETE' }).catch((error: unknown) => {
    if (!(error instanceof ApiError && error.code === 'not_found')) throw error;
  });
};

export const useDeleteItemLimit = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: deleteItemLimit,
    onSettled: () => queryClient.invalidateQueries({ queryKey: itemLimitsQuery.queryKey }),
  });
};
