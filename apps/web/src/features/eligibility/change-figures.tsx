import type { EligibleStudentsPreview } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import styles from './change-figures.module.css';

/** In the bar's order: who stays, then who comes and who goes. */
const kinds = ['same', 'changed', 'added', 'removed'] as const;

/** How many students stay, change, join and leave: figures with words, and a bar that shows how they compare. */
export const ChangeFigures = ({ preview }: { preview: EligibleStudentsPreview }) => {
  const { t } = useTranslation('admin');
  const { rows, added, removed, changed } = preview;
  const counts = { same: rows - added - changed, changed, added, removed };
  return (
    <div className={styles.figures}>
      <p className={styles.total}>{t('eligible.figures.rows', { count: rows })}</p>
      <div aria-hidden className={styles.bar}>
        {kinds.map((kind) => (
          <span key={kind} className={styles[kind]} style={{ flexGrow: counts[kind] }} />
        ))}
      </div>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind} className={styles.figure}>
            <span aria-hidden className={`${styles.mark} ${styles[kind]}`} />
            <strong className={styles.number}>{t('eligible.figures.number', { count: counts[kind] })}</strong>{' '}
            {t(`eligible.figures.${kind}`, { count: counts[kind] })}
          </li>
        ))}
      </ul>
    </div>
  );
};
