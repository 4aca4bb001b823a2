import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { NothingHere } from '../../features/admin-frame/nothing-here.tsx';
import { useAdminDates } from '../../features/admin-frame/use-admin-dates.ts';
import { RangeForm } from '../../features/reports/range-form.tsx';
import { paramsOf, problemOf, rangeOf } from '../../features/reports/ranges.ts';
import { ReportsNews } from '../../features/reports/reports-news.tsx';
import { ServedSection } from '../../features/reports/served-section.tsx';
import { SizesSection } from '../../features/reports/sizes-section.tsx';

/** Who came and what they took, and which sizes are needed, over the days that the address says. */
export const ReportsPage = () => {
  const { t } = useTranslation('admin');
  const today = useAdminDates().today();
  const [params, setParams] = useSearchParams();
  const range = useMemo(() => rangeOf(params, today), [params, today]);
  const problem = problemOf(range);
  return (
    <AdminPage title={t('reports.title')}>
      <RangeForm range={range} today={today} onChange={(next) => setParams(paramsOf(next))} />
      <ReportsNews range={range} />
      {problem ? (
        <NothingHere title={t('reports.noRangeTitle')} text={t(`reports.noRange.${problem}`)} />
      ) : (
        <>
          <ServedSection range={range} />
          <SizesSection range={range} today={today} />
        </>
      )}
    </AdminPage>
  );
};
