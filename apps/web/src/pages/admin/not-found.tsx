import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

export const AdminNotFoundPage = () => {
  const { t } = useTranslation('admin');
  return (
    <AdminPage title={t('states.notFoundTitle')}>
      <p>{t('states.notFoundText')}</p>
      <p>
        <Button component={Link} to="/admin/appointments" variant="outline" mt="md">
          {t('states.toAppointments')}
        </Button>
      </p>
    </AdminPage>
  );
};
