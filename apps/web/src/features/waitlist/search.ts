/** Whom an address looks for on the list; an empty text is no filter. */
export const nameOf = (params: URLSearchParams): string => (params.get('name') ?? '').trim().slice(0, 100);

export const paramsOf = (name: string, page = 1): URLSearchParams => {
  const params = new URLSearchParams();
  if (name !== '') params.set('name', name);
  if (page > 1) params.set('page', String(page));
  return params;
};
