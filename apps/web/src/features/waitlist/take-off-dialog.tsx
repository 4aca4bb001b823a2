import type { WaitingRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { fullNameOf } from './family-parts.tsx';

type Props = { family: WaitingRow | undefined; onYes: (family: WaitingRow) => void; onNo: () => void };

/** Asks before a family loses its place in the line. */
export const TakeOffDialog = ({ family, onYes, onNo }: Props) => {
  const { t } = useTranslation('admin');
  if (!family) return null;
  return (
    <ConfirmDialog
      isOpen
      title={t('waitlist.takeOffTitle', { name: fullNameOf(family) })}
      yes={t('waitlist.takeOffYes')}
      no={t('waitlist.takeOffNo')}
      onYes={() => onYes(family)}
      onNo={onNo}
    >
      <p>{t('waitlist.takeOffText')}</p>
    </ConfirmDialog>
  );
};
