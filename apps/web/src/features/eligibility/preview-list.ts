import { EligibleStudentsPreview } from '@clothes-closet/contracts';
import { useSending } from './use-sending.ts';

/** Asks what replacing the list would do; nothing changes. */
export const usePreviewList = () =>
  useSending({ method: 'POST', path: '/admin/eligible-students/preview', answer: EligibleStudentsPreview });
