import { itemKinds, type Visit } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { countOfKind } from './draft.ts';
import styles from './entry-table.module.css';
import { ItemCell } from './item-cell.tsx';
import { PersonLine } from './person-line.tsx';
import type { DataEntry } from './use-data-entry.ts';
import { usePersonName } from './use-person-name.ts';

export type RowsProps = { entry: DataEntry; onRemove: (visit: Visit) => void };

/** Rows are people, columns are items; each person's name and sizes stand over the row. */
export const EntryTable = ({ entry, onRemove }: RowsProps) => {
  const { t } = useTranslation('admin');
  const nameOf = usePersonName();
  const { visits } = entry.appointment;
  return (
    <table className={styles.table} aria-labelledby="data-entry">
      <thead>
        <tr>
          {itemKinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`dataEntry.kinds.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      {visits.map((visit) => (
        <tbody key={visit.id} className={styles.person}>
          <tr>
            <th colSpan={itemKinds.length} scope="rowgroup">
              <PersonLine entry={entry} visit={visit} onRemove={onRemove} />
            </th>
          </tr>
          <tr>
            {itemKinds.map((kind) => (
              <td key={kind}>
                <ItemCell entry={entry} visit={visit} kind={kind} person={nameOf(visit)} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th colSpan={itemKinds.length} scope="rowgroup">
            {t('dataEntry.total')}
          </th>
        </tr>
        <tr>
          {itemKinds.map((kind) => (
            <td key={kind} className={styles.total}>
              {countOfKind(entry.draft, visits, kind)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};
