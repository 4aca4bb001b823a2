import { SiteResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** The organisation, the lists of the form, and whether bookings are open. */
export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => callApi('/site', { answer: SiteResponse, signal }),
  staleTime: 5 * 60_000,
});

export const useSite = () => useQuery(siteQuery);
