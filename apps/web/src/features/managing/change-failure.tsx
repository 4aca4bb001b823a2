import type { Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api.ts';
import { FailureNotice } from './failure-notice.tsx';

/** Why nothing has changed, and what to do about it. */
export const ChangeFailure = (props: { failure: ApiError; site: Site }) => {
  const { t } = useTranslation();
  const texts = {
    student_already_booked: t('manage.alreadyBookedText'),
    bookings_closed: t('manage.closedText'),
    rate_limited: t('manage.rateLimitedText'),
  };
  return <FailureNotice {...props} texts={texts} />;
};
