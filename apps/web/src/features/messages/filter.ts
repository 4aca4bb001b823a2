import { type MessageRow, messageStates } from '@clothes-closet/contracts';

/** The state that is looked for; empty for all. */
export type MessageFilter = MessageRow['state'] | '';

/** The filter that an address asks for; what makes no sense in it is none. */
export const filterOf = (params: URLSearchParams): MessageFilter =>
  messageStates.find((state) => state === params.get('state')) ?? '';

export const paramsOf = (filter: MessageFilter, page = 1): URLSearchParams => {
  const params = new URLSearchParams();
  if (filter !== '') params.set('state', filter);
  if (page > 1) params.set('page', String(page));
  return params;
};
