import { useQueryClient } from '@tanstack/react-query';
import { siteQuery } from '../site/get-site.ts';
import { eligibleStudentsKey } from './list-eligible-students.ts';

/**
 * Makes the list, its uploads and the schools be read again. To be called after a failure too: an answer may be lost
 * on its way while the list is already the new one.
 */
export const useListChanged = () => {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: eligibleStudentsKey });
    void queryClient.invalidateQueries({ queryKey: siteQuery.queryKey });
  };
};
