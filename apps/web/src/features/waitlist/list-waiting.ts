import { WaitlistPage } from '@clothes-closet/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { paramsOf } from './search.ts';

const refetchInterval = 30_000;

const waitingQuery = (name: string, page: number) =>
  queryOptions({
    queryKey: ['waitlist', name, page],
    queryFn: ({ signal }) =>
      callApi(`/admin/waitlist?${paramsOf(name, page)}`, { answer: WaitlistPage, signal }),
    // The last answer stands, greyed, until the next one is there.
    placeholderData: keepPreviousData,
    // Families answer while the page lies open.
    refetchInterval,
  });

/** Far more families than have an open offer at once. */
const lineQuery = queryOptions({
  queryKey: ['waitlist', 'line'],
  queryFn: ({ signal }) => callApi('/admin/waitlist?pageSize=200', { answer: WaitlistPage, signal }),
  refetchInterval,
});

/** One page of the families that wait, in the order of signing up. */
export const useWaiting = (name: string, page: number) => useQuery(waitingQuery(name, page));

/** The front of the whole line, whatever is searched for. */
export const useLine = () => useQuery(lineQuery);
