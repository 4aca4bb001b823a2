import type { ManagedAppointment } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '../../lib/api.ts';
import { isUncertain } from '../booking/failure.ts';
import { availabilityQuery } from '../times/get-availability.ts';
import { managedQuery } from './get-managed-appointment.ts';
import { isAsBefore, type News } from './news.ts';

export type Changing = { token: string; onNews: (news: News) => void };

type Change<Input> = Changing & {
  send: (token: string, input: Input) => Promise<ManagedAppointment>;
  news: Exclude<News['kind'], 'stale'>;
};

/** Sends a change and shows what came of it; what was overtaken by another change is shown as it stands now. */
export const useChange = <Input = void>({ token, send, news, onNews }: Change<Input>) => {
  const queryClient = useQueryClient();
  const { queryKey } = managedQuery(token);
  const tell = (appointment: ManagedAppointment) =>
    onNews(
      appointment.status === (news === 'moved' ? 'booked' : 'cancelled')
        ? { kind: news, appointment }
        : { kind: 'stale' },
    );
  /** The answer was lost, but perhaps not the change. */
  const askHowItStands = async () => {
    const before = queryClient.getQueryData(queryKey);
    const appointment = await queryClient.fetchQuery({ ...managedQuery(token), staleTime: 0 });
    if (before && !isAsBefore(before, appointment)) tell(appointment);
  };
  return useMutation<ManagedAppointment, ApiError, Input>({
    mutationFn: (input) => send(token, input),
    networkMode: 'always',
    onSuccess: async (appointment) => {
      // One that was asked for before would bring the old state back.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, appointment);
      queryClient.invalidateQueries({ queryKey: availabilityQuery.queryKey });
      tell(appointment);
    },
    onError: async ({ code }) => {
      if (code === 'slot_unavailable')
        await queryClient.refetchQueries({ queryKey: availabilityQuery.queryKey });
      // Not waited for: without a connection it goes on when that is back.
      if (isUncertain({ code })) askHowItStands().catch(() => {});
      if (code !== 'conflict' && code !== 'not_found') return;
      await queryClient.refetchQueries({ queryKey });
      onNews({ kind: 'stale' });
    },
  });
};
