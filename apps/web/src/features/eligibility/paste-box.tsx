import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './paste-box.module.css';
import type { ListUpload } from './use-list-upload.ts';

/** Rows from wherever they can be copied. */
export const PasteBox = ({ upload }: { upload: ListUpload }) => {
  const { t } = useTranslation('admin');
  const textarea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => textarea.current?.focus(), []);
  return (
    <Textarea
      ref={textarea}
      label={t('eligible.pasteLabel')}
      description={t('eligible.pasteHint')}
      value={upload.pasted ?? ''}
      rows={8}
      readOnly={upload.sending !== undefined}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: styles.text ?? '' }}
      onChange={(event) => upload.paste(event.currentTarget.value)}
    />
  );
};
