import type { WaitingRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { fullNameOf } from './family-parts.tsx';

type Props = { family: WaitingRow | undefined; onYes: (family: WaitingRow) => void; onNo: () => void };

/** Asks before a family loses the time that it was offered. */
export const TakeBackDialog = ({ family, onYes, onNo }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  if (!family?.offer) return null;
  return (
    <ConfirmDialog
      isOpen
      title={t('waitlist.takeBack.title', { name: fullNameOf(family) })}
      yes={t('waitlist.takeBack.yes')}
      no={t('waitlist.takeBack.no')}
      onYes={() => onYes(family)}
      onNo={onNo}
    >
      <p>{t('waitlist.takeBack.text', { when: dates.dayAndTime(family.offer.startsAt) })}</p>
    </ConfirmDialog>
  );
};
