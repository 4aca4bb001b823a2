import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type Props = {
  title: string;
  /** What belongs to the title: dates, say. */
  beside?: ReactNode;
  /** The section's one action. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of the dashboard under its own heading. */
export const Section = ({ title, beside, action, children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {beside && <p className={styles.beside}>{beside}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </section>
  );
};
