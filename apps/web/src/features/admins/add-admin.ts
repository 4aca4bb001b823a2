import { type AddAdminRequest, AdminEntry } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { adminsQuery } from './list-admins.ts';

const addAdmin = (body: AddAdminRequest) =>
  callApi('/admin/admins', { method: 'POST', body, answer: AdminEntry });

export const useAddAdmin = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: addAdmin,
    // After a failure too: another admin may have added the same one.
    onSettled: () => queryClient.invalidateQueries({ queryKey: adminsQuery.queryKey }),
  });
};
