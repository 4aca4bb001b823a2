import { ServedReport } from '@clothes-closet/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { paramsOf, problemOf, type Range } from './ranges.ts';

/** Who came and what they took; the last answer stands until the next is there. */
export const useServedReport = (range: Range) =>
  useQuery({
    queryKey: ['reports', 'served', range],
    queryFn: ({ signal }) =>
      callApi(`/admin/reports/served?${paramsOf(range)}`, { answer: ServedReport, signal }),
    enabled: problemOf(range) === undefined,
    placeholderData: keepPreviousData,
  });
