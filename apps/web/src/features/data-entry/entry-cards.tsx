import { itemKinds } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { countOfKind } from './draft.ts';
import styles from './entry-cards.module.css';
import type { RowsProps } from './entry-table.tsx';
import { ItemCell } from './item-cell.tsx';
import { PersonLine } from './person-line.tsx';
import { usePersonName } from './use-person-name.ts';

/** On a phone: a card for each person, the items in two columns. */
export const EntryCards = ({ entry, onRemove }: RowsProps) => {
  const { t } = useTranslation('admin');
  const nameOf = usePersonName();
  const { visits } = entry.appointment;
  return (
    <>
      <ul className={styles.cards} aria-labelledby="data-entry">
        {visits.map((visit) => (
          <li key={visit.id} className={styles.card}>
            <PersonLine entry={entry} visit={visit} onRemove={onRemove} />
            <div className={styles.items}>
              {itemKinds.map((kind) => (
                <div key={kind}>
                  <p className={styles.kind} aria-hidden>
                    {t(`dataEntry.kinds.${kind}`)}
                  </p>
                  <ItemCell entry={entry} visit={visit} kind={kind} person={nameOf(visit)} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <dl className={styles.totals} aria-label={t('dataEntry.total')}>
        {itemKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`dataEntry.kinds.${kind}`)}</dt>
            <dd>{countOfKind(entry.draft, visits, kind)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
