import { genders, type ItemLimit } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { DoneNote } from '../admin-frame/done-note.tsx';
import { FailureNotice } from '../admin-frame/failure-notice.tsx';
import { useDeleteItemLimit } from './delete-item-limit.ts';
import { LimitList, listTitleId } from './limit-list.tsx';
import styles from './limit-lists.module.css';

/** Both lists side by side, and what has just been done to them. */
export const LimitLists = ({ limits }: { limits: readonly ItemLimit[] }) => {
  const { t } = useTranslation('admin');
  const [done, setDone] = useState<string>();
  const [asked, setAsked] = useState<ItemLimit>();
  const removal = useDeleteItemLimit();

  const remove = (limit: ItemLimit) => {
    setAsked(undefined);
    setDone(undefined);
    removal.mutate(limit, {
      onSuccess: () => {
        setDone(t('itemLimits.removed', { label: limit.label }));
        document.getElementById(listTitleId(limit.gender))?.focus();
      },
    });
  };
  return (
    <>
      <DoneNote text={done} />
      <FailureNotice error={removal.error} />
      <div className={styles.lists}>
        {genders.map((gender) => (
          <LimitList
            key={gender}
            gender={gender}
            limits={limits.filter((limit) => limit.gender === gender)}
            onDone={setDone}
            onRemove={setAsked}
          />
        ))}
      </div>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={asked ? t(`itemLimits.confirmTitle.${asked.gender}`, { label: asked.label }) : ''}
        yes={t('itemLimits.confirmYes')}
        no={t('itemLimits.confirmNo')}
        onYes={() => asked && remove(asked)}
        onNo={() => setAsked(undefined)}
      >
        <p>{t('itemLimits.confirmText')}</p>
      </ConfirmDialog>
    </>
  );
};
