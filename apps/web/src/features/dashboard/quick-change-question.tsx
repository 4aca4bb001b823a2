import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { nameOf } from './days.ts';
import type { QuickChange } from './use-quick-change.ts';

/** Asks before a no-show or a cancellation, and says what will happen. */
export const QuickChangeQuestion = ({ change: { asked, confirm, keep } }: { change: QuickChange }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const way = asked?.way ?? 'noShow';
  const startsAt = asked?.appointment.startsAt;
  return (
    <ConfirmDialog
      isOpen={asked !== undefined}
      title={t(`dashboard.${way}.title`, { name: asked ? nameOf(asked.appointment) : '' })}
      yes={t(`dashboard.${way}.yes`)}
      no={t(`dashboard.${way}.no`)}
      onYes={confirm}
      onNo={keep}
    >
      <p>{t(`dashboard.${way}.text`, { when: startsAt ? dates.dayAndTime(startsAt) : t('dates.none') })}</p>
    </ConfirmDialog>
  );
};
