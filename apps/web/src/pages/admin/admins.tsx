import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { AllowList } from '../../features/admins/allow-list.tsx';
import { useAdmins } from '../../features/admins/list-admins.ts';

/** Who may sign in. */
export const AdminsPage = () => {
  const { t } = useTranslation('admin');
  const { data, error, refetch, isFetching } = useAdmins();
  return (
    <AdminPage title={t('admins.title')}>
      <p>{t('admins.intro')}</p>
      {data && <AllowList admins={data.items} />}
      {!data && !error && <ListSkeleton />}
      {!data && error && <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />}
    </AdminPage>
  );
};
