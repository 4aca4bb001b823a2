import { ItemLimitsResponse } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

export const itemLimitsQuery = queryOptions({
  queryKey: ['item-limits'],
  queryFn: ({ signal }) => callApi('/admin/item-limits', { answer: ItemLimitsResponse, signal }),
});

/** What one student may take, in the order of the printed form. */
export const useItemLimits = () => useQuery(itemLimitsQuery);
