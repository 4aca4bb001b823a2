import { useDeferredValue, useMemo, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import styles from './all-texts.module.css';
import { TextCard } from './text-card.tsx';
import { findRows, type TextRow } from './text-rows.ts';
import { TextSearch } from './text-search.tsx';
import { useLocalesTexts } from './use-locales-texts.ts';

/** All texts side by side, searched while one types. */
export const AllTexts = ({ rows }: { rows: readonly TextRow[] }) => {
  const t = useLocalesTexts();
  const [search, setSearch] = useState({ query: '', onlyMissing: false });
  // Typing never waits for a list of hundreds to be drawn.
  const shown = useDeferredValue(search);
  const found = useMemo(() => findRows(rows, shown), [rows, shown]);
  const missing = rows.filter(({ isMissing }) => isMissing).length;
  return (
    <>
      <p>
        {t('intro')} {missing === 0 ? t('complete') : t('missingCount', { count: missing })}
      </p>
      <TextSearch search={search} onSearch={setSearch} />
      <p role="status" className={styles.count}>
        {t('found', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul className={styles.texts} aria-label={t('label')}>
          {found.map((row) => (
            <TextCard key={row.key} row={row} />
          ))}
        </ul>
      )}
      {found.length === 0 && <NoText isForMissing={missing === 0 && shown.onlyMissing} />}
    </>
  );
};

const NoText = ({ isForMissing }: { isForMissing: boolean }) => {
  const t = useLocalesTexts();
  return (
    <Notice
      tone={isForMissing ? 'good' : 'now'}
      title={t(isForMissing ? 'noneMissingTitle' : 'nothingTitle')}
    >
      <p>{t(isForMissing ? 'noneMissingText' : 'nothingText')}</p>
    </Notice>
  );
};
