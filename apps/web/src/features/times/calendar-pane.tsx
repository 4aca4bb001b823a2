import type { AvailabilityResponse } from '@clothes-closet/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CrashBoundary } from '../../ui/crash-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadFailed } from '../site/load-failed.tsx';

type Props = { answer: AvailabilityResponse; chosen: string; onChoose: (startsAt: string) => void };

/** The week view, fetched only when it is asked for: it weighs more than the rest of the page. */
export const CalendarPane = (props: Props) => {
  const { t } = useTranslation();
  const { data, isError, isFetching } = useQuery({
    queryKey: ['week-calendar'],
    queryFn: () => import('./week-calendar.tsx'),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (data) {
    // The buttons above offer the same times: a fault in here must not take the form along.
    return (
      <CrashBoundary fallback={<p>{t('time.calendarFailed')}</p>}>
        <data.WeekCalendar {...props} />
      </CrashBoundary>
    );
  }
  // A browser that failed once to fetch a part of the app fails for it until a reload; the draft survives that.
  if (!isError) return <Skeleton blocks={['card']} />;
  return (
    <LoadFailed
      title={t('time.calendarFailed')}
      level={3}
      onRetry={() => window.location.reload()}
      isRetrying={isFetching}
    />
  );
};
