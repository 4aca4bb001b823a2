import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../ui/notice.tsx';

/** What it means that an appointment waits, was cancelled or not kept. */
export const StandingNote = ({ status }: Pick<AppointmentResponse, 'status'>) => {
  const { t } = useTranslation('admin');
  switch (status) {
    case 'waitlisted':
      return (
        <Notice tone="now" title={t('appointment.waitingTitle')}>
          <p>{t('appointment.waitingText')}</p>
          <Link to="/admin/waitlist">{t('appointment.toWaitlist')}</Link>
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice tone="now" title={t('appointment.cancelledTitle')}>
          <p>{t('appointment.cancelledText')}</p>
        </Notice>
      );
    case 'no_show':
      return (
        <Notice tone="now" title={t('appointment.noShowTitle')}>
          <p>{t('appointment.noShowText')}</p>
        </Notice>
      );
    default:
      return null;
  }
};
