import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../admin-frame/confirm-dialog.tsx';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './earlier-uploads.module.css';
import { type Upload, useUploads } from './list-uploads.ts';
import { UploadRow } from './upload-row.tsx';

/** So many show at first; the list of students follows. */
const fewest = 3;

type Props = { isBusy: boolean; onRestore: (id: string) => void };

/** The lists that were uploaded before, and the way back to one. */
export const EarlierUploads = ({ isBusy, onRestore }: Props) => {
  const { t } = useTranslation('admin');
  const { data, error, refetch, isFetching } = useUploads();
  const content = () => {
    if (data) return <Uploads {...{ uploads: data.items, isBusy, onRestore }} />;
    if (!error) return <ListSkeleton />;
    return <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  };
  return (
    <section aria-labelledby="uploads-title" className={styles.section}>
      <h2 id="uploads-title" className={styles.title}>
        {t('eligible.uploads.title')}
      </h2>
      {content()}
    </section>
  );
};

const Uploads = ({ uploads, isBusy, onRestore }: Props & { uploads: readonly Upload[] }) => {
  const { t } = useTranslation('admin');
  const [areAllShown, setAreAllShown] = useState(false);
  const [asked, setAsked] = useState<Upload>();
  if (uploads.length === 0) return <p className={styles.note}>{t('eligible.uploads.none')}</p>;
  const restore = () => {
    setAsked(undefined);
    if (asked) onRestore(asked.id);
  };
  return (
    <>
      <p className={styles.note}>{t('eligible.uploads.text')}</p>
      <ul className={styles.uploads}>
        {uploads.slice(0, areAllShown ? undefined : fewest).map((upload) => (
          <UploadRow key={upload.id} upload={upload} isBusy={isBusy} onRestore={() => setAsked(upload)} />
        ))}
      </ul>
      {!areAllShown && uploads.length > fewest && (
        <Button variant="subtle" className={styles.more ?? ''} onClick={() => setAreAllShown(true)}>
          {t('eligible.uploads.all', { count: uploads.length })}
        </Button>
      )}
      <ConfirmRestore upload={asked} onYes={restore} onNo={() => setAsked(undefined)} />
    </>
  );
};

type ConfirmProps = { upload: Upload | undefined; onYes: () => void; onNo: () => void };

const ConfirmRestore = ({ upload, onYes, onNo }: ConfirmProps) => {
  const { t } = useTranslation('admin');
  const { dayAndTime } = useAdminDates();
  return (
    <ConfirmDialog
      isOpen={upload !== undefined}
      title={t('eligible.uploads.confirmTitle')}
      yes={t('eligible.uploads.confirmYes')}
      no={t('eligible.confirmNo')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>
        {t('eligible.uploads.confirmText', {
          when: upload ? dayAndTime(upload.uploadedAt) : '',
          students: t('eligible.students', { count: upload?.rows ?? 0 }),
        })}
      </p>
      <p>{t('eligible.confirmText')}</p>
    </ConfirmDialog>
  );
};
