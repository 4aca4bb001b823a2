import { useTranslation } from 'react-i18next';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import styles from './bad-lines.module.css';
import type { BadLine } from './list-problem.ts';

type Props = {
  lines: readonly BadLine[];
  hasMore: boolean;
  /** How many students stand on the other lines, where that is known. */
  good?: number | undefined;
};

/** Every bad line with its number and what is wrong with it. */
export const BadLines = ({ lines, hasMore, good }: Props) => {
  const { t } = useTranslation('admin');
  const title = hasMore
    ? t('eligible.problems.manyTitle')
    : t('eligible.problems.linesTitle', { count: lines.length });
  return (
    <FocusedNotice tone="bad" title={title}>
      <p>{t('eligible.problems.linesText')}</p>
      {hasMore && <p>{t('eligible.problems.manyText')}</p>}
      {good !== undefined && good > 0 && <p>{t('eligible.problems.goodLines', { count: good })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <section tabIndex={0} aria-label={title} className={styles.lines}>
        <table className={styles.table}>
          <tbody>
            {lines.map(({ number, problems }) => (
              <tr key={number}>
                <th scope="row">{t('eligible.problems.line', { number })}</th>
                <td>
                  {problems.map((problem) => (
                    <p key={problem}>{t(`eligible.lineProblems.${problem}`)}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </FocusedNotice>
  );
};
