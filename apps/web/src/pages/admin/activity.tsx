import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** Who did what, when. */
export const ActivityPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('activity.title')}>{null}</AdminPage>;
};
