import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** Who came and what they took, over a range of days. */
export const ReportsPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('reports.title')}>{null}</AdminPage>;
};
