import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

export const AdminNotFoundPage = () => {
  const { t } = useTranslation('admin');
  return (
    <AdminPage title={t('states.notFoundTitle')}>
      <p>{t('states.notFoundText')}</p>
      <p>
        <Link to="/admin/appointments">{t('states.toAppointments')}</Link>
      </p>
    </AdminPage>
  );
};
