import { SizesReport } from '@clothes-closet/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { paramsOf, problemOf, type Range } from './ranges.ts';

/** Sizes needed for appointments to come; the last answer stands until the next is there. */
export const useSizesReport = (range: Range) =>
  useQuery({
    queryKey: ['reports', 'sizes', range],
    queryFn: ({ signal }) =>
      callApi(`/admin/reports/sizes?${paramsOf(range)}`, { answer: SizesReport, signal }),
    enabled: problemOf(range) === undefined,
    placeholderData: keepPreviousData,
  });
