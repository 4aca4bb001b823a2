import { EligibleStudentsReplaced } from '@clothes-closet/contracts';
import { useListChanged } from './use-list-changed.ts';
import { useSending } from './use-sending.ts';

/** Makes a file the list, all or nothing. */
export const useReplaceList = () =>
  useSending({
    method: 'PUT',
    path: '/admin/eligible-students',
    answer: EligibleStudentsReplaced,
    onSettled: useListChanged(),
  });
