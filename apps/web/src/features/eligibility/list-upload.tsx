import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DropZone } from './drop-zone.tsx';
import { FileFormat } from './file-format.tsx';
import { ListPreview } from './list-preview.tsx';
import styles from './list-upload.module.css';
import { PasteBox } from './paste-box.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ReplacedNotice } from './replaced-notice.tsx';
import { SendingProgress } from './sending-progress.tsx';
import type { ListUpload as Upload } from './use-list-upload.ts';

/** Takes the district's new list, shows what it would change, and makes it the list. */
export const ListUpload = ({ upload }: { upload: Upload }) => {
  const { t } = useTranslation('admin');
  const { pasted, sending, preview, replaced, restored, problem } = upload;
  return (
    <section className={styles.upload} aria-labelledby="upload-title">
      <div>
        <h2 id="upload-title" className={styles.title}>
          {t('eligible.uploadTitle')}
        </h2>
        <p className={styles.intro}>{t('eligible.uploadIntro')}</p>
      </div>
      {replaced && <ReplacedNotice title={t('eligible.doneTitle')} result={replaced} />}
      {restored && <ReplacedNotice title={t('eligible.restoredTitle')} result={restored} />}
      {problem && <ProblemNotice problem={problem} />}
      {pasted === undefined ? <DropZone upload={upload} /> : <PasteBox upload={upload} />}
      <ListActions upload={upload} />
      {sending && <SendingProgress {...sending} />}
      {preview ? <ListPreview preview={preview} upload={upload} /> : <FileFormat />}
    </section>
  );
};

const ListActions = ({ upload }: { upload: Upload }) => {
  const { t } = useTranslation('admin');
  const { chosen, pasted, sending, preview } = upload;
  const hasList = chosen !== undefined || pasted !== undefined;
  if (sending) return null;
  return (
    <div className={styles.actions}>
      {hasList && !preview && <Button onClick={upload.check}>{t('eligible.check')}</Button>}
      {!hasList && (
        <Button variant="subtle" onClick={() => upload.paste('')}>
          {t('eligible.paste')}
        </Button>
      )}
      {pasted !== undefined && (
        <Button variant="subtle" onClick={upload.remove}>
          {t('eligible.backToFile')}
        </Button>
      )}
    </div>
  );
};
