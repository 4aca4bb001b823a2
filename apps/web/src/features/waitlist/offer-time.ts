import { type OfferRequest, WaitingRow } from '@clothes-closet/contracts';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

const pathOf = (id: string) => `/admin/waitlist/${encodeURIComponent(id)}/offer`;

const shownIn = [['availability'], ['dashboard']];

/** Waits for the list, so that what is told stands over what is so. */
const lookAnew = (queryClient: QueryClient) => {
  for (const queryKey of shownIn) void queryClient.invalidateQueries({ queryKey });
  return queryClient.invalidateQueries({ queryKey: ['waitlist'] });
};

/**
 * Holds a free slot for a waiting family and tells them. Throws ApiError: not_found, conflict, slot_unavailable,
 * student_already_booked, student_not_eligible.
 */
export const useOfferTime = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, startsAt }: OfferRequest & { id: string }) =>
      callApi(pathOf(id), {
        method: 'POST',
        body: { startsAt } satisfies OfferRequest,
        answer: WaitingRow,
      }),
    onSettled: () => lookAnew(queryClient),
  });
};

/** Takes a family's open offer back; the slot is free again. Throws ApiError: not_found, conflict. */
export const useTakeBack = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi(pathOf(id), { method: 'DELETE', answer: WaitingRow }),
    onSettled: () => lookAnew(queryClient),
  });
};
