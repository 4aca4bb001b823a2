import type { EligibleStudent, EligibleStudentsPreview } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import styles from './change-examples.module.css';

const kinds = ['added', 'removed', 'changed'] as const;
const columns = ['studentId', 'school', 'grade', 'mealStatus'] as const;

type Example = { before: EligibleStudent; after: EligibleStudent };

/** The first few students of each kind, to see whether the columns are what they should be. */
export const ChangeExamples = ({ preview }: { preview: EligibleStudentsPreview }) => {
  const { t } = useTranslation('admin');
  const same = (student: EligibleStudent) => ({ before: student, after: student });
  const examples = {
    added: preview.examples.added.map(same),
    removed: preview.examples.removed.map(same),
    changed: preview.examples.changed,
  };
  return kinds
    .filter((kind) => preview[kind] > 0)
    .map((kind) => (
      <details key={kind} open className={styles.examples}>
        <summary>{t(`eligible.examples.${kind}`, { count: preview[kind] })}</summary>
        {preview[kind] > examples[kind].length && (
          <p className={styles.note}>{t('eligible.examples.first', { count: examples[kind].length })}</p>
        )}
        <ExampleTable
          label={t(`eligible.examples.${kind}`, { count: preview[kind] })}
          rows={examples[kind]}
        />
      </details>
    ));
};

const ExampleTable = ({ label, rows }: { label: string; rows: readonly Example[] }) => {
  const { t } = useTranslation('admin');
  return (
    <table aria-label={label} className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`eligible.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ before, after }) => (
          <tr key={after.studentId}>
            {columns.map((column) => (
              <td key={column}>
                <Cell before={before[column]} after={after[column]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Cell = ({ before, after }: { before: string; after: string }) => {
  const { t } = useTranslation('admin');
  if (before === after) return after;
  const named = (value: string) => value || t('eligible.examples.nothing');
  return <strong>{t('eligible.examples.fromTo', { from: named(before), to: named(after) })}</strong>;
};
