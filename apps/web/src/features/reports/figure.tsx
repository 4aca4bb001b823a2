import { Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CrashBoundary } from '../../ui/crash-boundary.tsx';
import tableStyles from '../admin-frame/table.module.css';
import styles from './figure.module.css';

// It weighs more than all other admin pages together.
const Bars = lazy(() => import('./bars.tsx').then(({ Bars: component }) => ({ default: component })));

export type Line = {
  label: string;
  /** Where the chart has no room for the label. */
  shortLabel?: string;
  count: number;
};

type Props = {
  title: string;
  /** What the lines are, and what is counted. */
  columns: readonly [label: string, count: string];
  lines: readonly Line[];
  direction: 'across' | 'upright';
  total?: number;
};

/** Numbers and a chart of them side by side. The chart says nothing that the table does not: it is for the eye only. */
export const Figure = ({ title, columns, lines, direction, total }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h3>{title}</h3>
      </figcaption>
      <div className={styles.sides}>
        <div aria-hidden className={styles.chart}>
          <CrashBoundary fallback={null}>
            <Suspense fallback={null}>
              <Bars lines={lines} direction={direction} />
            </Suspense>
          </CrashBoundary>
        </div>
        <Table tabularNums aria-label={title} className={tableStyles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{columns[0]}</Table.Th>
              <Table.Th scope="col" className={tableStyles.number ?? ''}>
                {columns[1]}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ label, count }) => (
              <Table.Tr key={label}>
                <Table.Td>{label}</Table.Td>
                <Table.Td className={tableStyles.number ?? ''}>{t('reports.number', { count })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          {total !== undefined && (
            <Table.Tfoot>
              <Table.Tr className={styles.total ?? ''}>
                <Table.Td>{t('reports.total')}</Table.Td>
                <Table.Td className={tableStyles.number ?? ''}>
                  {t('reports.number', { count: total })}
                </Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </div>
    </figure>
  );
};
