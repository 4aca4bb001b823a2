/** What an address searches the list for; an empty text is no filter. */
export const queryOf = (params: URLSearchParams): string => (params.get('query') ?? '').trim().slice(0, 100);

export const paramsOf = (query: string, page = 1): URLSearchParams => {
  const params = new URLSearchParams();
  if (query !== '') params.set('query', query);
  if (page > 1) params.set('page', String(page));
  return params;
};
