import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';

type Props = {
  isOpen: boolean;
  name: string;
  /** Instants. */
  from: string | null;
  to: string | null;
  onYes: () => void;
  onNo: () => void;
};

/** Asks before an appointment follows its event, with both times. */
export const MoveQuestion = ({ isOpen, name, from, to, onYes, onNo }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const wordsOf = (instant: string | null) => (instant ? dates.dayAndTime(instant) : t('dates.none'));
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('differences.move.title', { name })}
      yes={t('differences.move.yes')}
      no={t('differences.move.no')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>{t('differences.move.from', { when: wordsOf(from) })}</p>
      <p>{t('differences.move.to', { when: wordsOf(to) })}</p>
      <p>{t('reschedule.mail')}</p>
    </ConfirmDialog>
  );
};
