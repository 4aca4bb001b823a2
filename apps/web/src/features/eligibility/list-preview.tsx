import type { EligibleStudentsPreview } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BadLines } from './bad-lines.tsx';
import { ChangeExamples } from './change-examples.tsx';
import { ChangeFigures } from './change-figures.tsx';
import { ConfirmReplace } from './confirm-replace.tsx';
import styles from './list-preview.module.css';
import { problemOfFile } from './list-problem.ts';
import { PreviewWarnings } from './preview-warnings.tsx';
import type { ListUpload } from './use-list-upload.ts';

type Props = { preview: EligibleStudentsPreview; upload: ListUpload };

/** What a new list would change, before anything does; or the lines that keep it from being taken. */
export const ListPreview = ({ preview, upload }: Props) => {
  const problem = preview.errors.length > 0 ? problemOfFile(preview.errors) : undefined;
  if (problem?.kind === 'lines') return <BadLines {...problem} good={preview.rows} />;
  return <Changes preview={preview} upload={upload} />;
};

const Changes = ({ preview, upload }: Props) => {
  const { t } = useTranslation('admin');
  const [isAsking, setIsAsking] = useState(false);
  const title = useArrival();
  const { added, removed, changed, newSchools } = preview;
  const replace = () => {
    setIsAsking(false);
    upload.replace();
  };
  return (
    <section aria-labelledby="preview-title" className={styles.preview}>
      <h3 id="preview-title" ref={title} tabIndex={-1} className={styles.title}>
        {t('eligible.previewTitle')}
      </h3>
      <p>{added + removed + changed === 0 ? t('eligible.previewSame') : t('eligible.previewText')}</p>
      <ChangeFigures preview={preview} />
      {newSchools.length > 0 && (
        <p>{t('eligible.previewSchools', { count: newSchools.length, schools: newSchools.join(', ') })}</p>
      )}
      <PreviewWarnings preview={preview} />
      {!upload.sending && (
        <div className={styles.actions}>
          <Button onClick={() => setIsAsking(true)}>{t('eligible.replace')}</Button>
          <Button variant="outline" onClick={upload.remove}>
            {t('eligible.confirmNo')}
          </Button>
        </div>
      )}
      <ChangeExamples preview={preview} />
      <ConfirmReplace preview={preview} isOpen={isAsking} onYes={replace} onNo={() => setIsAsking(false)} />
    </section>
  );
};

/** The preview comes after a wait: the focus goes to it, so that it is seen and read out. */
const useArrival = () => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.scrollIntoView({ block: 'nearest' });
    title.current?.focus({ preventScroll: true });
  }, []);
  return title;
};
