import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { BackLink } from '../../features/admin-frame/back-link.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { NothingHere } from '../../features/admin-frame/nothing-here.tsx';
import { AppointmentWork } from '../../features/appointments/appointment-work.tsx';
import { isNotFound, useAppointment } from '../../features/appointments/get-appointment.ts';
import { StatusBadge } from '../../features/appointments/status-badge.tsx';
import { PrintButton } from '../../features/printing/print-button.tsx';

/** One appointment: to be read, and all that is done with it. */
export const AppointmentPage = () => {
  const { t } = useTranslation('admin');
  const { id = '' } = useParams();
  const { data: appointment, error, refetch, isFetching } = useAppointment(id);
  const back = <BackLink to="/admin/appointments" />;

  if (appointment) {
    const { firstName, lastName } = appointment.guardian;
    return (
      <AdminPage
        // Anew, so that the name, once it is there, is what the focus tells.
        key={appointment.id}
        title={`${firstName} ${lastName}`}
        windowTitle={t('appointment.title')}
        back={back}
        beside={<StatusBadge status={appointment.status} />}
        action={<PrintButton ids={[appointment.id]} />}
      >
        {/* What is typed and told is of one appointment; another one begins anew. */}
        <AppointmentWork key={appointment.id} appointment={appointment} />
      </AdminPage>
    );
  }
  return (
    <AdminPage title={t('appointment.title')} back={back}>
      {!error && <ListSkeleton />}
      {error && !isNotFound(error) && (
        <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {error && isNotFound(error) && (
        <NothingHere title={t('appointment.notFoundTitle')} text={t('appointment.notFoundText')} />
      )}
    </AdminPage>
  );
};
