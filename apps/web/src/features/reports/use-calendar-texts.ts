import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { dateTexts } from '../../lib/dates.ts';
import type { Range } from './ranges.ts';

/** Days and months of the calendar in words. They are no moments: no zone may shift them. */
export const useCalendarTexts = () => {
  const { t } = useTranslation('admin');
  const texts = dateTexts(useLanguage(), 'UTC');
  const day = (date: string) => texts.dateAndYear(`${date}T00:00:00Z`);
  return {
    /** September 2026 */
    month: (month: string) => texts.month(`${month}-01T00:00:00Z`),
    /** Sep 2026 */
    shortMonth: (month: string) => texts.shortMonth(`${month}-01T00:00:00Z`),
    /** July 1, 2026 to December 31, 2026 */
    range: ({ from, to }: Range) => t('dates.fromTo', { from: day(from), to: day(to) }),
  };
};
