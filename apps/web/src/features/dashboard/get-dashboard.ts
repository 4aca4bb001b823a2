import { DashboardResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => callApi('/admin/dashboard', { answer: DashboardResponse, signal }),
  // Who comes back to it wants to know how things stand now; the last answer shows meanwhile.
  staleTime: 0,
  // While the page can be seen: it lies open beside the door all day.
  refetchInterval: 60_000,
});

/** All that the day begins with, asked for again each minute. */
export const useDashboard = () => useQuery(dashboardQuery);
