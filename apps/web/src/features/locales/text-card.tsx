import { languages } from '@clothes-closet/texts';
import { AlertIcon } from '../../ui/icons.tsx';
import styles from './text-card.module.css';
import type { TextRow, Wording } from './text-rows.ts';
import { useLocalesTexts } from './use-locales-texts.ts';

/** A text by its name, and how each language says it. */
export const TextCard = ({ row: { key, wordings, isMissing } }: { row: TextRow }) => (
  <li className={isMissing ? `${styles.card} ${styles.incomplete}` : styles.card}>
    <h2 className={styles.key}>{key}</h2>
    <dl className={styles.languages}>
      {languages.map(({ code, name, dir }) => (
        <div key={code} lang={code} dir={dir} className={styles.language}>
          <dt className={styles.name}>{name}</dt>
          <dd>
            {wordings[code].map((wording) => (
              <WordingText key={wording.form ?? ''} wording={wording} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </li>
);

const WordingText = ({ wording: { form, text } }: { wording: Wording }) => {
  const t = useLocalesTexts();
  return (
    <p className={styles.wording}>
      {form && (
        <span lang="en" dir="ltr" className={styles.form}>
          {form}
        </span>
      )}
      {text === undefined ? (
        <span lang="en" dir="ltr" className={styles.missing}>
          <AlertIcon />
          {t('missing')}
        </span>
      ) : (
        text
      )}
    </p>
  );
};
