import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { LimitLists } from '../../features/item-limits/limit-lists.tsx';
import { useItemLimits } from '../../features/item-limits/list-item-limits.ts';

/** What one student may take. */
export const ItemLimitsPage = () => {
  const { t } = useTranslation('admin');
  const { data, error, refetch, isFetching } = useItemLimits();
  return (
    <AdminPage title={t('itemLimits.title')}>
      <p>{t('itemLimits.intro')}</p>
      {data && <LimitLists limits={data.items} />}
      {!data && !error && <ListSkeleton />}
      {!data && error && <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />}
    </AdminPage>
  );
};
