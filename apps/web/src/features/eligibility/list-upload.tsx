import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmReplace } from './confirm-replace.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileFormat } from './file-format.tsx';
import styles from './list-upload.module.css';
import { PasteBox } from './paste-box.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ReplacedNotice } from './replaced-notice.tsx';
import { SendingProgress } from './sending-progress.tsx';
import { useListUpload } from './use-list-upload.ts';

/** Takes the district's new list and makes it the list. */
export const ListUpload = () => {
  const { t } = useTranslation('admin');
  const upload = useListUpload();
  const { chosen, pasted, isSending, done, problem } = upload;
  const hasList = chosen !== undefined || pasted !== undefined;
  return (
    <section className={styles.upload} aria-labelledby="upload-title">
      <div>
        <h2 id="upload-title" className={styles.title}>
          {t('eligible.uploadTitle')}
        </h2>
        <p className={styles.intro}>{t('eligible.uploadIntro')}</p>
      </div>
      {done && <ReplacedNotice result={done} />}
      {problem && <ProblemNotice problem={problem} />}
      {pasted === undefined ? <DropZone upload={upload} /> : <PasteBox upload={upload} />}
      <div className={styles.actions}>
        {hasList && (
          <Button aria-disabled={isSending} onClick={() => isSending || upload.ask()}>
            {isSending ? t('eligible.replacing') : t('eligible.replace')}
          </Button>
        )}
        {!chosen && !isSending && (
          <Button
            variant="subtle"
            onClick={() => (pasted === undefined ? upload.paste('') : upload.remove())}
          >
            {pasted === undefined ? t('eligible.paste') : t('eligible.backToFile')}
          </Button>
        )}
      </div>
      {isSending && <SendingProgress />}
      <FileFormat />
      <ConfirmReplace list={upload.asked} onYes={upload.send} onNo={upload.keepAsIs} />
    </section>
  );
};
