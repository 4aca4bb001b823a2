import type { Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api.ts';
import { ContactLinks } from '../site/contact-links.tsx';
import { minutesToWait } from './failure.ts';

type Props = { failure: ApiError; site: Site };

const useText = () => {
  const { t } = useTranslation();
  return (failure: ApiError): string => {
    switch (failure.code) {
      case 'student_not_eligible':
        return t('errors.notEligibleText');
      case 'student_already_booked':
        return t('errors.alreadyBookedText');
      case 'rate_limited':
        return t('errors.rateLimitedText', { count: minutesToWait(failure) });
      case 'bookings_closed':
        return t('errors.closedText');
      case 'network':
        return t('errors.networkText');
      default:
        return t('errors.internalText');
    }
  };
};

const talkHelps = (failure: ApiError) =>
  ['student_not_eligible', 'student_already_booked', 'bookings_closed'].includes(failure.code);

/** What a refusal means and what to do about it. */
export const FailureText = ({ failure, site }: Props) => {
  const text = useText();
  return (
    <>
      <p>{text(failure)}</p>
      {talkHelps(failure) && <ContactLinks site={site} />}
    </>
  );
};
