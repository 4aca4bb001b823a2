import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { Fact, Facts } from './facts.tsx';

/** When, in which state, and whether they have been here before. */
export const VisitFacts = ({ appointment }: { appointment: AppointmentResponse }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const { startsAt, endsAt, status, createdAt } = appointment;
  return (
    <Facts>
      <Fact term={t('appointment.date')}>
        <strong>{startsAt ? dates.dayAndYear(startsAt) : t('dates.none')}</strong>
      </Fact>
      {startsAt && (
        <Fact term={t('appointment.time')}>
          <strong>
            {endsAt
              ? t('dates.fromTo', { from: dates.time(startsAt), to: dates.time(endsAt) })
              : dates.time(startsAt)}
          </strong>
        </Fact>
      )}
      <Fact term={status === 'waitlisted' ? t('appointment.signedUpAt') : t('appointment.bookedAt')}>
        {dates.dayAndTime(createdAt)}
      </Fact>
      <Fact term={t('appointment.history')}>
        <History history={appointment.history} />
      </Fact>
    </Facts>
  );
};

const History = ({ history }: Pick<AppointmentResponse, 'history'>) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  if (history.lastAppointmentAt) {
    return t('appointment.lastAppointment', { day: dates.dayAndYear(history.lastAppointmentAt) });
  }
  return history.firstTime ? t('appointment.firstTime') : t('appointment.returning');
};
