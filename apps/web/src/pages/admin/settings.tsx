import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { useSettings } from '../../features/settings/get-settings.ts';
import { SettingsEditor } from '../../features/settings/settings-editor.tsx';

/** How this Clothes Closet works. */
export const SettingsPage = () => {
  const { t } = useTranslation('admin');
  const { data, error, refetch, isFetching } = useSettings();
  return (
    <AdminPage title={t('settings.title')}>
      <p>{t('settings.intro')}</p>
      <p>
        <Link to="/locales">{t('settings.texts')}</Link>
      </p>
      {data && <SettingsEditor settings={data} />}
      {!data && !error && <ListSkeleton />}
      {!data && error && <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />}
    </AdminPage>
  );
};
