import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** What one student may take. */
export const ItemLimitsPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('itemLimits.title')}>{null}</AdminPage>;
};
