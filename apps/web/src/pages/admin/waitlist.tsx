import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** Who waits for a time, in the order of signing up. */
export const WaitlistPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('waitlist.title')}>{null}</AdminPage>;
};
