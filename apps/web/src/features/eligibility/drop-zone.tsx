import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './drop-zone.module.css';
import { FileChoice } from './file-choice.tsx';
import { useDrop } from './use-drop.ts';
import type { ListUpload } from './use-list-upload.ts';

/** A place to drop the file on, or to choose it from; then what was chosen. */
export const DropZone = ({ upload }: { upload: ListUpload }) => {
  const { t } = useTranslation('admin');
  const { chosen, sending, choose } = upload;
  const { isOver, handlers } = useDrop((file) => sending || void choose(file));
  const Icon = chosen ? IconFileSpreadsheet : IconFileUpload;
  return (
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      data-chosen={chosen ? true : undefined}
      {...handlers}
    >
      <Icon aria-hidden size={32} stroke={1.5} className={styles.icon} />
      {chosen ? (
        <p className={styles.chosen} role="status">
          <strong>{chosen.name}</strong>
          <span>{t('eligible.fileSize', fileSizeOf(chosen.content))}</span>
        </p>
      ) : (
        <p className={styles.invitation}>{isOver ? t('eligible.dropNow') : t('eligible.drop')}</p>
      )}
      {!sending && (
        <div className={styles.choices}>
          <FileChoice
            text={chosen ? t('eligible.chooseAnother') : t('eligible.choose')}
            onChoose={(file) => void choose(file)}
          />
          {chosen && (
            <Button variant="subtle" onClick={upload.remove}>
              {t('eligible.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};

const fileSizeOf = ({ size }: Blob) =>
  size < 1024 * 1024
    ? { size: Math.ceil(size / 1024), unit: 'KB' }
    : { size: Math.round((size / 1024 / 1024) * 10) / 10, unit: 'MB' };
