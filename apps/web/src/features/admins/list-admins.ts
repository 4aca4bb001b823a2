import { AdminsResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

export const adminsQuery = queryOptions({
  queryKey: ['admins'],
  queryFn: ({ signal }) => callApi('/admin/admins', { answer: AdminsResponse, signal }),
});

/** Who may sign in, the first ones first. */
export const useAdmins = () => useQuery(adminsQuery);
