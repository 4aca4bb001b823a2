/** The page of a list that an address asks for; the first, where it makes no sense. */
export const pageOf = (params: URLSearchParams): number => {
  const text = params.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
};

/** How many pages a list has; an empty one has one. */
export const pagesOf = (list: { total: number; pageSize: number }): number =>
  Math.max(1, Math.ceil(list.total / list.pageSize));
