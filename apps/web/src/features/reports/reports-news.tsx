import { useTranslation } from 'react-i18next';
import { ListNews } from '../admin-frame/list-stand.tsx';
import { useServedReport } from './get-served-report.ts';
import { problemOf, type Range } from './ranges.ts';
import { useCalendarTexts } from './use-calendar-texts.ts';

/** Which days the numbers are of: said anew, and heard, whenever other days' numbers have come. */
export const ReportsNews = ({ range }: { range: Range }) => {
  const { t } = useTranslation('admin');
  const texts = useCalendarTexts();
  const { data, isPlaceholderData } = useServedReport(range);
  const isThere = problemOf(range) === undefined && data && !isPlaceholderData;
  return (
    <ListNews
      text={isThere ? t('reports.news', { count: data.people.total, days: texts.range(range) }) : undefined}
    />
  );
};
