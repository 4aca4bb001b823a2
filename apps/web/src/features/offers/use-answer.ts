import type { OwnOffer } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '../../lib/api.ts';
import { isUncertain } from '../booking/failure.ts';
import { ownOfferQuery } from './get-own-offer.ts';
import { type Answer, sendAnswer } from './send-answer.ts';
import type { News } from './standing.ts';

type Answering = { token: string; onNews: (news: News) => void };

/** Sends an answer and tells what came of it; an offer that was closed meanwhile is shown as it stands now. */
export const useAnswer = ({ token, onNews }: Answering) => {
  const queryClient = useQueryClient();
  const { queryKey } = ownOfferQuery(token);
  /** What was sent may have been done, though its answer was lost. */
  const askHowItStands = async (sent: Answer) => {
    const { state } = await queryClient.fetchQuery({ ...ownOfferQuery(token), staleTime: 0 });
    if (state !== 'open') onNews(state === sent ? sent : 'stale');
  };
  return useMutation<OwnOffer, ApiError, Answer>({
    mutationFn: (answer) => sendAnswer(token, answer),
    networkMode: 'always',
    onSuccess: async (offer, answer) => {
      // One that was asked for before would bring the old state back.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, offer);
      onNews(answer);
    },
    onError: async ({ code }, answer) => {
      if (code === 'slot_unavailable') onNews('gone');
      // Not waited for: without a connection it goes on when that is back.
      if (isUncertain({ code })) askHowItStands(answer).catch(() => {});
      if (code !== 'conflict' && code !== 'not_found') return;
      await queryClient.refetchQueries({ queryKey });
      onNews('stale');
    },
  });
};

export type AnswerMutation = ReturnType<typeof useAnswer>;
