import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, fetchApi } from '../../lib/api.ts';
import { adminsQuery } from './list-admins.ts';

/** Whom somebody else has removed already is removed as well. */
const removeAdmin = async (email: string): Promise<void> => {
  const path = `/admin/admins/${encodeURIComponent(email)}`;
  await fetchApi(path, { method: 'DELETE' }).catch((error: unknown) => {
    if (!(error instanceof ApiError && error.code === 'not_found')) throw error;
  });
};

export const useRemoveAdmin = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: removeAdmin,
    onSettled: () => queryClient.invalidateQueries({ queryKey: adminsQuery.queryKey }),
  });
};
