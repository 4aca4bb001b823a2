import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ApiError } from '../../lib/api.ts';
import { languageTag } from '../../lib/dates.ts';

/** In a line, what a refusal says; undefined where it has its place elsewhere on the page. */
export const useFailureTitle = () => {
  const { t } = useTranslation();
  const tag = languageTag(useLanguage());
  // Made when it is needed: it takes longer than all else that an untroubled form does here.
  const listOf = (ids: readonly string[]) => new Intl.ListFormat(tag, { type: 'unit' }).format(ids);
  return ({ code, problem }: ApiError): string | undefined => {
    switch (code) {
      case 'validation_failed':
      case 'slot_unavailable':
        return undefined;
      case 'student_not_eligible': {
        const named = problem?.studentIds ?? [];
        return t('errors.notEligibleTitle', { count: named.length, ids: listOf(named) });
      }
      case 'student_already_booked': {
        const named = problem?.students?.map(({ studentId }) => studentId) ?? [];
        return t('errors.alreadyBookedTitle', { count: named.length, ids: listOf(named) });
      }
      case 'rate_limited':
        return t('errors.rateLimitedTitle');
      case 'bookings_closed':
        return t('errors.closedTitle');
      case 'network':
        return t('errors.networkTitle');
      default:
        return t('errors.internalTitle');
    }
  };
};
