import type { ManagedAppointment } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '../../lib/api.ts';
import { availabilityQuery } from '../times/get-availability.ts';
import { managedQuery } from './get-managed-appointment.ts';
import type { News } from './news.ts';

export type Changing = { token: string; onNews: (news: News) => void };

type Change<Input> = Changing & {
  send: (token: string, input: Input) => Promise<ManagedAppointment>;
  news: Exclude<News['kind'], 'stale'>;
};

/** Sends a change and shows what came of it; what was overtaken by another change is shown as it stands now. */
export const useChange = <Input = void>({ token, send, news, onNews }: Change<Input>) => {
  const queryClient = useQueryClient();
  const { queryKey } = managedQuery(token);
  return useMutation<ManagedAppointment, ApiError, Input>({
    mutationFn: (input) => send(token, input),
    networkMode: 'always',
    onSuccess: async (appointment) => {
      // One that was asked for before would bring the old state back.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, appointment);
      queryClient.invalidateQueries({ queryKey: availabilityQuery.queryKey });
      onNews({ kind: news, appointment });
    },
    onError: async ({ code }) => {
      if (code === 'slot_unavailable')
        await queryClient.refetchQueries({ queryKey: availabilityQuery.queryKey });
      if (code !== 'conflict' && code !== 'not_found') return;
      await queryClient.refetchQueries({ queryKey });
      onNews({ kind: 'stale' });
    },
  });
};
