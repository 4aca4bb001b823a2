import { type MessageRow, MessagesResponse } from '@clothes-closet/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { type MessageFilter, paramsOf } from './filter.ts';

export const messagesKey = ['messages'];

const isUnderWay = ({ state }: MessageRow) => state === 'waiting' || state === 'sending';

const messagesQuery = (filter: MessageFilter, page: number) =>
  queryOptions({
    queryKey: [...messagesKey, filter, page],
    queryFn: ({ signal }) =>
      callApi(`/admin/messages?${paramsOf(filter, page)}`, { answer: MessagesResponse, signal }),
    placeholderData: keepPreviousData,
    // What is on its way is soon sent: that is to be seen without asking.
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? 4000 : 60_000),
  });

/** One page of the messages of a state. */
export const useMessages = (filter: MessageFilter, page: number) => useQuery(messagesQuery(filter, page));
