import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import type { Upload } from './list-uploads.ts';
import styles from './upload-row.module.css';

type Props = { upload: Upload; isBusy: boolean; onRestore: () => void };

/** One upload: when, by whom, what it changed. The list that stands needs no putting back. */
export const UploadRow = ({ upload, isBusy, onRestore }: Props) => {
  const { t } = useTranslation('admin');
  const { dayAndTime } = useAdminDates();
  const { uploadedAt, uploadedBy, rows, added, removed, changed, isCurrent } = upload;
  const when = dayAndTime(uploadedAt);
  return (
    <li className={styles.upload}>
      <div className={styles.facts}>
        <strong>{when}</strong>
        <span className={styles.by}>{t('eligible.uploads.by', { email: uploadedBy })}</span>
        <span>
          {t('eligible.uploads.counts', {
            students: t('eligible.students', { count: rows }),
            added,
            removed,
            changed,
          })}
        </span>
      </div>
      {isCurrent ? (
        <span className={styles.current}>
          <IconCircleCheck aria-hidden size={18} stroke={2} />
          {t('eligible.uploads.current')}
        </span>
      ) : (
        <Button
          variant="outline"
          aria-disabled={isBusy}
          aria-label={t('eligible.uploads.putBackNamed', { when })}
          onClick={() => isBusy || onRestore()}
        >
          {t('eligible.uploads.putBack')}
        </Button>
      )}
    </li>
  );
};
