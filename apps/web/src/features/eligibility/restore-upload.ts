import { EligibleStudentsReplaced } from '@clothes-closet/contracts';
import { useMutation } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { useListChanged } from './use-list-changed.ts';

/** Makes an earlier upload the list again. */
export const useRestoreUpload = () => {
  const onSettled = useListChanged();
  return useMutation({
    mutationFn: (id: string) =>
      callApi(`/admin/eligible-students/uploads/${id}/restore`, {
        method: 'POST',
        answer: EligibleStudentsReplaced,
      }),
    onSettled,
  });
};
