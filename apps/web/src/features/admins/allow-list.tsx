import type { AdminEntry } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { DoneNote } from '../admin-frame/done-note.tsx';
import { FailureNotice } from '../admin-frame/failure-notice.tsx';
import { AddForm } from './add-form.tsx';
import { AdminList, adminsTitleId } from './admin-list.tsx';
import { useRemoveAdmin } from './remove-admin.ts';

/** Who may sign in, and what has just been done about it. */
export const AllowList = ({ admins }: { admins: readonly AdminEntry[] }) => {
  const { t } = useTranslation('admin');
  const [done, setDone] = useState<string>();
  const [asked, setAsked] = useState<string>();
  const removal = useRemoveAdmin();

  const remove = (email: string) => {
    setAsked(undefined);
    setDone(undefined);
    removal.mutate(email, {
      onSuccess: () => {
        setDone(t('admins.removed', { email }));
        document.getElementById(adminsTitleId)?.focus();
      },
    });
  };
  return (
    <>
      <DoneNote text={done} />
      <FailureNotice error={removal.error} />
      <AdminList admins={admins} onRemove={setAsked} />
      <AddForm onAdded={(email) => setDone(t('admins.added', { email }))} />
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('admins.confirmTitle', { email: asked ?? '' })}
        yes={t('admins.confirmYes')}
        no={t('admins.confirmNo')}
        onYes={() => asked !== undefined && remove(asked)}
        onNo={() => setAsked(undefined)}
      >
        <p>{t('admins.confirmText')}</p>
      </ConfirmDialog>
    </>
  );
};
