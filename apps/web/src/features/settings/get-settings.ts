import { Settings } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => callApi('/admin/settings', { answer: Settings, signal }),
});

export const useSettings = () => useQuery(settingsQuery);
