import { WaitlistPage } from '@clothes-closet/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { paramsOf } from './search.ts';

const waitingQuery = (name: string, page: number) =>
  queryOptions({
    queryKey: ['waitlist', name, page],
    queryFn: ({ signal }) =>
      callApi(`/admin/waitlist?${paramsOf(name, page)}`, { answer: WaitlistPage, signal }),
    // The last answer stands, greyed, until the next one is there.
    placeholderData: keepPreviousData,
  });

/** One page of the families that wait, in the order of signing up. */
export const useWaiting = (name: string, page: number) => useQuery(waitingQuery(name, page));
