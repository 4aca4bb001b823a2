import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { now } from '../../lib/clock.ts';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import type { AppointmentActions } from './use-appointment-actions.ts';

type Props = { appointment: AppointmentResponse; actions: AppointmentActions };

/** The questions before a cancellation and a no-show: what will happen. */
export const ActionDialogs = ({ appointment, actions }: Props) => (
  <>
    <CancelDialog appointment={appointment} actions={actions} />
    <NoShowDialog actions={actions} />
  </>
);

const CancelDialog = ({ appointment: { startsAt, status }, actions }: Props) => {
  const { t } = useTranslation('admin');
  // A family whose time is over need not be told that it won't be.
  const isTold = status === 'booked' && startsAt !== null && Date.parse(startsAt) > now();
  return (
    <ConfirmDialog
      isOpen={actions.asked === 'cancel'}
      title={t('appointment.cancelTitle')}
      yes={t('appointment.cancelYes')}
      no={t('appointment.cancelNo')}
      onYes={actions.cancel}
      onNo={actions.close}
    >
      <ul>
        <li>{t('appointment.cancelTime')}</li>
        <li>{t('appointment.cancelEvent')}</li>
        {isTold && <li>{t('appointment.cancelMail')}</li>}
      </ul>
    </ConfirmDialog>
  );
};

const NoShowDialog = ({ actions }: Pick<Props, 'actions'>) => {
  const { t } = useTranslation('admin');
  return (
    <ConfirmDialog
      isOpen={actions.asked === 'noShow'}
      title={t('appointment.askNoShowTitle')}
      yes={t('appointment.askNoShowYes')}
      no={t('appointment.askNoShowNo')}
      onYes={actions.markNoShow}
      onNo={actions.close}
    >
      <ul>
        <li>{t('appointment.askNoShowEvent')}</li>
        <li>{t('appointment.askNoShowStudents')}</li>
      </ul>
    </ConfirmDialog>
  );
};
