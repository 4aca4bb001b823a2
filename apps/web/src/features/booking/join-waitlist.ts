import { type WaitlistRequest, WaitlistResponse } from '@clothes-closet/contracts';
import { useMutation } from '@tanstack/react-query';
import { type ApiError, callApi, usualPatience } from '../../lib/api.ts';
import { attemptKeyFor } from './attempt.ts';

const joinWaitlist = (request: WaitlistRequest) =>
  callApi('/waitlist', {
    answer: WaitlistResponse,
    method: 'POST',
    patience: usualPatience,
    body: request,
    headers: { 'idempotency-key': attemptKeyFor(request) },
  });

export const useJoinWaitlist = () =>
  useMutation<WaitlistResponse, ApiError, WaitlistRequest>({
    mutationFn: joinWaitlist,
    networkMode: 'always',
  });
