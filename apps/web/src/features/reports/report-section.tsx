import { type ReactNode, useId } from 'react';
import styles from './report-section.module.css';

type Props = { title: string; intro: string; action?: ReactNode; isOutdated: boolean; children: ReactNode };

/** One report with its files at the end of its title. */
export const ReportSection = ({ title, intro, action, isOutdated, children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id} aria-busy={isOutdated} className={styles.section}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <p className={styles.intro}>{intro}</p>
        </div>
        {action}
      </div>
      <div className={isOutdated ? styles.outdated : undefined}>{children}</div>
    </section>
  );
};
