import type { AppointmentResponse, WaitingRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { failureOf } from '../appointments/failure.ts';
import { TimeDialog } from '../rescheduling/time-dialog.tsx';
import { useAssignTime } from './assign-time.ts';
import { fullNameOf, Phone, studentIdsOf } from './family-parts.tsx';
import styles from './waiting-list.module.css';

type Props = {
  family: WaitingRow;
  onAssigned: (answer: AppointmentResponse) => void;
  onClose: () => void;
};

/** Shows a waiting family and books it into any time, free or not. */
export const AssignDialog = ({ family, onAssigned, onClose }: Props) => {
  const { t } = useTranslation('admin');
  const fromHere = useFromHere();
  const assigning = useAssignTime();
  const failure = assigning.error ? failureOf(assigning.error) : undefined;
  const { id, version, students } = family;
  return (
    <TimeDialog
      isOpen
      isDone={assigning.isSuccess}
      title={t('waitlist.assignTitle', { name: fullNameOf(family) })}
      before={null}
      yes={assigning.isPending ? t('waitlist.assigning') : t('waitlist.assignYes')}
      no={t('waitlist.assignNo')}
      isSending={assigning.isPending}
      problem={
        failure && (
          <p role="alert">
            <strong>{t(`appointment.failed.${failure}Title`)}</strong>{' '}
            {t(`appointment.failed.${failure}Text`)}
          </p>
        )
      }
      onChoose={(startsAt) => assigning.mutate({ id, version, startsAt }, { onSuccess: onAssigned })}
      onClose={onClose}
    >
      <div>
        <p>
          <Phone {...family} />
        </p>
        <p className={styles.rest}>
          {t('appointments.studentIds', { count: students.length, ids: studentIdsOf(family) })}
          {' · '}
          <Link to={`/admin/appointments/${id}`} state={fromHere}>
            {t('waitlist.details')}
          </Link>
        </p>
        <p>{t('waitlist.assignMail')}</p>
      </div>
    </TimeDialog>
  );
};
