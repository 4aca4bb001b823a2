import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { useEligibleStudents } from './list-eligible-students.ts';
import type { NewList } from './new-list.ts';

type Props = { list: NewList | undefined; onYes: () => void; onNo: () => void };

/** Asks before the list is replaced, with the sizes of both: a wrong file shows in them. */
export const ConfirmReplace = ({ list, onYes, onNo }: Props) => {
  const { t } = useTranslation('admin');
  const total = useEligibleStudents('', 1).data?.total;
  const lines = t('eligible.lines', { count: list?.lines ?? 0 });
  return (
    <ConfirmDialog
      isOpen={list !== undefined}
      title={t('eligible.confirmTitle')}
      yes={t('eligible.confirmYes')}
      no={t('eligible.confirmNo')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>
        {total === undefined
          ? t('eligible.confirmSize', { lines })
          : t('eligible.confirmSizes', { lines, before: t('eligible.students', { count: total }) })}
      </p>
      <p>{t('eligible.confirmText')}</p>
    </ConfirmDialog>
  );
};
