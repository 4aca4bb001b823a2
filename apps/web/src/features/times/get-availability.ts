import { AvailabilityResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** Every free slot from now to the horizon, in order. Looked at anew now and then, as others book too. */
export const availabilityQuery = queryOptions({
  queryKey: ['availability'],
  queryFn: ({ signal }) => callApi('/availability', { answer: AvailabilityResponse, signal }),
  staleTime: 20_000,
  refetchInterval: 60_000,
});

export const useAvailability = () => useQuery(availabilityQuery);
