import { AuditResponse } from '@clothes-closet/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { type ActivitySearch, paramsOf } from './search.ts';

const activityQuery = (search: ActivitySearch, page: number) =>
  queryOptions({
    queryKey: ['activity', search, page],
    queryFn: ({ signal }) =>
      callApi(`/admin/audit?${paramsOf(search, page)}`, { answer: AuditResponse, signal }),
    // The last answer stands, greyed, until the next one is there.
    placeholderData: keepPreviousData,
    // Whatever was done since is to be seen whenever the page is come to.
    staleTime: 0,
  });

/** One page of what was done, newest first. */
export const useActivity = (search: ActivitySearch, page: number) => useQuery(activityQuery(search, page));
