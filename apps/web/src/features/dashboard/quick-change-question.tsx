import type { AppointmentRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { now } from '../../lib/clock.ts';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { MoveQuestion } from '../differences/move-question.tsx';
import { nameOf } from './days.ts';
import type { QuickChange } from './use-quick-change.ts';

/** A family whose time is over need not be told that it won't be. */
const isTold = ({ status, startsAt }: AppointmentRow): boolean =>
  status === 'booked' && startsAt !== null && Date.parse(startsAt) > now();

/** Asks before a no-show, a cancellation or a move, and says what will happen. */
export const QuickChangeQuestion = ({ change: { asked, confirm, keep } }: { change: QuickChange }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const way = asked?.way === 'cancel' ? 'cancel' : 'noShow';
  const appointment = asked?.appointment;
  const name = appointment ? nameOf(appointment) : '';
  const startsAt = appointment?.startsAt;
  return (
    <>
      <ConfirmDialog
        isOpen={asked !== undefined && asked.way === way}
        title={t(`dashboard.${way}.title`, { name })}
        yes={t(`dashboard.${way}.yes`)}
        no={t(`dashboard.${way}.no`)}
        onYes={confirm}
        onNo={keep}
      >
        <p>{t(`dashboard.${way}.text`, { when: startsAt ? dates.dayAndTime(startsAt) : t('dates.none') })}</p>
        {way === 'cancel' && appointment && isTold(appointment) && <p>{t('dashboard.cancel.mail')}</p>}
      </ConfirmDialog>
      <MoveQuestion
        isOpen={asked?.way === 'move'}
        name={name}
        from={startsAt ?? null}
        to={asked?.way === 'move' ? asked.startsAt : null}
        onYes={confirm}
        onNo={keep}
      />
    </>
  );
};
