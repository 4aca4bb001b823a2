import type { Visit } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';

type Props = { visit: Visit | undefined; onYes: (visit: Visit) => void; onNo: () => void };

/** Asks before a person's line goes, with the numbers in it. */
export const RemovePersonDialog = ({ visit, onYes, onNo }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <ConfirmDialog
      isOpen={visit !== undefined}
      title={t('dataEntry.people.removeTitle', { relation: visit?.person?.relation ?? '' })}
      yes={t('dataEntry.people.removeYes')}
      no={t('dataEntry.people.removeNo')}
      onYes={() => visit && onYes(visit)}
      onNo={onNo}
    >
      <p>{t('dataEntry.people.removeText')}</p>
    </ConfirmDialog>
  );
};
