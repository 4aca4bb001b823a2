import { type BookingRequest, BookingResponse } from '@clothes-closet/contracts';
import { useMutation } from '@tanstack/react-query';
import type { ApiError } from '../../lib/api.ts';
import { callApi } from '../../lib/api.ts';
import { attemptKeyFor } from './attempt.ts';

const bookAppointment = (request: BookingRequest) =>
  callApi('/appointments', {
    answer: BookingResponse,
    method: 'POST',
    body: request,
    headers: { 'idempotency-key': attemptKeyFor(request) },
  });

export const useBookAppointment = () =>
  useMutation<BookingResponse, ApiError, BookingRequest>({
    mutationFn: bookAppointment,
    networkMode: 'always',
  });
