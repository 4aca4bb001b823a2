import { MeResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError, callApi } from '../../lib/api.ts';

/** Who is signed in. Looked at anew whenever the page is come back to: the session may have ended elsewhere. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => callApi('/auth/me', { answer: MeResponse, signal }),
  refetchOnWindowFocus: 'always',
});

export const useMe = () => useQuery(meQuery);

export const isUnauthenticated = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'unauthenticated';
