import { AppointmentResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError, callApi } from '../../lib/api.ts';

/** The calendar follows a decision within seconds, and somebody else may decide. */
const whileItDiffers = 10_000;

export const appointmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointment', id],
    queryFn: ({ signal }) =>
      callApi(`/admin/appointments/${encodeURIComponent(id)}`, { answer: AppointmentResponse, signal }),
  });

/** One appointment with all its details. */
export const useAppointment = (id: string) =>
  useQuery({
    ...appointmentQuery(id),
    refetchInterval: ({ state }) => (state.data?.calendarDifference ? whileItDiffers : false),
  });

/** An id that is none is a link that is cut off. */
export const isNotFound = (error: Error): boolean =>
  error instanceof ApiError && (error.code === 'not_found' || error.code === 'validation_failed');
