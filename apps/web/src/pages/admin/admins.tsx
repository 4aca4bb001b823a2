import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** Who may sign in. */
export const AdminsPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('admins.title')}>{null}</AdminPage>;
};
