import type { EligibleStudentsPreview } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';

type Props = { preview: EligibleStudentsPreview; isOpen: boolean; onYes: () => void; onNo: () => void };

/** Asks before the list is replaced, with what that does. */
export const ConfirmReplace = ({ preview, isOpen, onYes, onNo }: Props) => {
  const { t } = useTranslation('admin');
  const { rows, added, removed } = preview;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('eligible.confirmTitle')}
      yes={t('eligible.confirmYes')}
      no={t('eligible.confirmNo')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>
        {t('eligible.confirmSizes', {
          lines: t('eligible.students', { count: rows }),
          before: t('eligible.students', { count: rows - added + removed }),
        })}
      </p>
      <p>{t('eligible.confirmText')}</p>
    </ConfirmDialog>
  );
};
