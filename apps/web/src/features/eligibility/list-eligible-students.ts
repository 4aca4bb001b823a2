import { EligibleStudentsResponse } from '@clothes-closet/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { paramsOf } from './search.ts';

export const eligibleStudentsKey = ['eligible-students'];

const eligibleStudentsQuery = (query: string, page: number) =>
  queryOptions({
    queryKey: [...eligibleStudentsKey, query, page],
    queryFn: ({ signal }) =>
      callApi(`/admin/eligible-students?${paramsOf(query, page)}`, {
        answer: EligibleStudentsResponse,
        signal,
      }),
    // The last answer stands, greyed, until the next one is there.
    placeholderData: keepPreviousData,
  });

/** One page of the district's list; `query` is any part of a student ID or a school. */
export const useEligibleStudents = (query: string, page: number) =>
  useQuery(eligibleStudentsQuery(query, page));
