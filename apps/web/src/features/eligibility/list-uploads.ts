import { EligibilityUploads } from '@clothes-closet/contracts';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { eligibleStudentsKey } from './list-eligible-students.ts';

export type Upload = EligibilityUploads['items'][number];

/** The last uploads, newest first. */
export const useUploads = () =>
  useQuery({
    queryKey: [...eligibleStudentsKey, 'uploads'],
    queryFn: ({ signal }) =>
      callApi('/admin/eligible-students/uploads', { answer: EligibilityUploads, signal }),
  });
