import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { useFromHere } from '../../features/admin-frame/back-link.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { useAdminDates } from '../../features/admin-frame/use-admin-dates.ts';
import { Dashboard } from '../../features/dashboard/dashboard.tsx';
import { useDashboard } from '../../features/dashboard/get-dashboard.ts';
import { NotRefreshed } from '../../features/dashboard/not-refreshed.tsx';

/** What needs doing now, today, and the next days. */
export const DashboardPage = () => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  const { data, error, dataUpdatedAt, refetch, isFetching } = useDashboard();
  return (
    <AdminPage
      title={t('dashboard.title')}
      beside={dates.calendarDay(dates.today())}
      action={
        <Button
          component={Link}
          to="/admin/appointments/new"
          state={fromHere}
          leftSection={<IconPlus aria-hidden size={20} />}
        >
          {t('dashboard.newBooking')}
        </Button>
      }
    >
      {data && error && <NotRefreshed since={dataUpdatedAt} />}
      {data && <Dashboard dashboard={data} />}
      {!data && !error && <ListSkeleton />}
      {!data && error && <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />}
    </AdminPage>
  );
};
