import { EligibleStudentsReplaced } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, fetchApi } from '../../lib/api.ts';
import { siteQuery } from '../site/get-site.ts';
import { eligibleStudentsKey } from './list-eligible-students.ts';
import type { NewList } from './new-list.ts';

/** Makes this the list, all or nothing. Throws ApiError. */
const replaceList = async ({ bytes }: NewList): Promise<EligibleStudentsReplaced> => {
  const response = await fetchApi('/admin/eligible-students', {
    method: 'PUT',
    headers: { 'content-type': 'text/csv' },
    body: bytes,
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const { success, data } = EligibleStudentsReplaced.safeParse(answer);
  if (!success) throw new ApiError('internal');
  return data;
};

export const useReplaceList = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: replaceList,
    // After a failure too: an answer may be lost on its way while the list is already the new one.
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: eligibleStudentsKey });
      void queryClient.invalidateQueries({ queryKey: siteQuery.queryKey });
    },
  });
};
