import { type BookingRequest, BookingResponse } from '@clothes-closet/contracts';
import { useMutation } from '@tanstack/react-query';
import { type ApiError, callApi, usualPatience } from '../../lib/api.ts';
import { attemptKeyFor } from './attempt.ts';

const bookAppointment = (request: BookingRequest) =>
  callApi('/appointments', {
    answer: BookingResponse,
    method: 'POST',
    patience: usualPatience,
    body: request,
    headers: { 'idempotency-key': attemptKeyFor(request) },
  });

export const useBookAppointment = () =>
  useMutation<BookingResponse, ApiError, BookingRequest>({
    mutationFn: bookAppointment,
    networkMode: 'always',
  });
