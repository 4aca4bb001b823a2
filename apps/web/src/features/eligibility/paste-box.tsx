import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './paste-box.module.css';
import type { ListUpload } from './use-list-upload.ts';

/** Rows from wherever they can be copied. */
export const PasteBox = ({ upload }: { upload: ListUpload }) => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.box}>
      <Textarea
        label={t('eligible.pasteLabel')}
        description={t('eligible.pasteHint')}
        value={upload.pasted ?? ''}
        rows={8}
        data-autofocus
        readOnly={upload.isSending}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: styles.text ?? '' }}
        onChange={(event) => upload.paste(event.currentTarget.value)}
      />
      {!upload.isSending && (
        <Button variant="subtle" className={styles.back ?? ''} onClick={upload.remove}>
          {t('eligible.backToFile')}
        </Button>
      )}
    </div>
  );
};
