import { AppointmentsResponse } from '@clothes-closet/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { type AppointmentSearch, paramsOf } from './search.ts';

const appointmentsQuery = (search: AppointmentSearch, page: number) =>
  queryOptions({
    queryKey: ['appointments', search, page],
    queryFn: ({ signal }) =>
      callApi(`/admin/appointments?${paramsOf(search, page)}`, { answer: AppointmentsResponse, signal }),
    // The last answer stands, greyed, until the next one is there.
    placeholderData: keepPreviousData,
  });

/** One page of the appointments that fit a search. */
export const useAppointments = (search: AppointmentSearch, page: number) =>
  useQuery(appointmentsQuery(search, page));
