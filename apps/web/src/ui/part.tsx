import { type ReactNode, useId } from 'react';
import styles from './part.module.css';

type Props = { number: number; title: string; hint?: ReactNode; children: ReactNode };

/** One numbered part of a form. */
export const Part = ({ number, title, hint, children }: Props) => {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <span className={styles.number}>{number}</span> {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.body}>{children}</div>
    </section>
  );
};
