import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** What needs doing now, today, and the next days. */
export const DashboardPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('dashboard.title')}>{null}</AdminPage>;
};
