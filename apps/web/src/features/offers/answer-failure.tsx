import type { Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api.ts';
import { FailureNotice } from '../managing/failure-notice.tsx';

/** Why the answer did not count, and what to do about it. */
export const AnswerFailure = (props: { failure: ApiError; site: Site }) => {
  const { t } = useTranslation();
  const texts = {
    student_already_booked: t('offer.alreadyBookedText'),
    student_not_eligible: t('offer.notEligibleText'),
    rate_limited: t('offer.rateLimitedText'),
  };
  return <FailureNotice {...props} texts={texts} />;
};
