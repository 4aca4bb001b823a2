import { ManagedAppointment } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

export const managedQuery = (token: string) =>
  queryOptions({
    queryKey: ['manage', token],
    queryFn: ({ signal }) =>
      callApi(`/manage/${encodeURIComponent(token)}`, { answer: ManagedAppointment, signal }),
  });

/** The appointment behind a manage link. Looking at it changes nothing. */
export const useManagedAppointment = (token: string) => useQuery(managedQuery(token));
