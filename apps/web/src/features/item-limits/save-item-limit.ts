import { ItemLimit, type ItemLimitRequest } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { itemLimitsQuery } from './list-item-limits.ts';

/** Adds a limit or, where it has an id, changes that one. */
const saveItemLimit = ({ id, values }: { id?: string | undefined; values: ItemLimitRequest }) =>
  callApi(id === undefined ? '/admin/item-limits' : `/admin/item-limits/${id}`, {
    method: id === undefined ? 'POST' : 'PUT',
    body: values,
    answer: ItemLimit,
  });

export const useSaveItemLimit = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: saveItemLimit,
    // Waited for: then the list shows it. After a failure the form stays as it is, even where its limit is gone.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: itemLimitsQuery.queryKey }),
  });
};
