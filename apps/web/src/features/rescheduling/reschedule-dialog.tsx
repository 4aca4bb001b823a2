import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { failureOf } from '../appointments/failure.ts';
import { useReschedule } from '../appointments/reschedule.ts';
import { TimeDialog } from './time-dialog.tsx';

type Props = {
  appointment: AppointmentResponse;
  isOpen: boolean;
  onMoved: (answer: AppointmentResponse) => void;
  onClose: () => void;
};

/** Moves an appointment to any time, free or not. */
export const RescheduleDialog = ({ appointment, isOpen, onMoved, onClose }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const moving = useReschedule();
  const { id, version, startsAt: before } = appointment;
  const failure = moving.error ? failureOf(moving.error) : undefined;
  const close = () => {
    moving.reset();
    onClose();
  };
  return (
    <TimeDialog
      isOpen={isOpen}
      isDone={moving.isSuccess}
      title={t('reschedule.title')}
      before={before}
      yes={moving.isPending ? t('reschedule.moving') : t('reschedule.yes')}
      no={t('reschedule.no')}
      isSending={moving.isPending}
      problem={
        failure && (
          <p role="alert">
            <strong>{t(`appointment.failed.${failure}Title`)}</strong>{' '}
            {t(`appointment.failed.${failure}Text`)}
          </p>
        )
      }
      onChoose={(startsAt) => moving.mutate({ id, version, startsAt }, { onSuccess: onMoved })}
      onClose={close}
    >
      <div>
        {before && <p>{t('reschedule.now', { when: dates.dayAndTime(before) })}</p>}
        <p>{t('reschedule.mail')}</p>
      </div>
    </TimeDialog>
  );
};
