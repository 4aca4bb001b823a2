import { type ReactNode, useId } from 'react';
import styles from './settings-part.module.css';

type Props = { title: string; hint?: string; children: ReactNode };

/** Settings that belong together. */
export const SettingsPart = ({ title, hint, children }: Props) => {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.fields}>{children}</div>
    </section>
  );
};
