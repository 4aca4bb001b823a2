import { useLanguage } from '../../i18n/use-language.ts';
import { dateTexts } from '../../lib/dates.ts';
import { useSite } from './get-site.ts';

/** Dates and times in the reader's words, in the site's zone. To be used where the site is loaded. */
export const useDates = () => {
  const language = useLanguage();
  return dateTexts(language, useSite().data?.site.timeZone ?? 'America/Chicago');
};
