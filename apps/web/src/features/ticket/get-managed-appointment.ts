import { ManagedAppointment } from '@clothes-closet/contracts';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** The appointment behind a manage link. Looking at it changes nothing. */
export const useManagedAppointment = (token: string) =>
  useQuery({
    queryKey: ['manage', token],
    queryFn: ({ signal }) =>
      callApi(`/manage/${encodeURIComponent(token)}`, { answer: ManagedAppointment, signal }),
  });
