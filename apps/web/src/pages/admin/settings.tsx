import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** How this Clothes Closet works. */
export const SettingsPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('settings.title')}>{null}</AdminPage>;
};
