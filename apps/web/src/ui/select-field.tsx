import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';
import { Field } from './field.tsx';

type Props = ComponentProps<'select'> & {
  path: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
  /** What is chosen, in words: shown over as many lines as it takes. */
  chosen?: string;
};

/** The device's own list of choices: nothing is easier on a phone. */
export const SelectField = ({ path, label, hint, error, chosen, children, ...select }: Props) => (
  <Field path={path} label={label} hint={hint} error={error}>
    {(control) => (
      <span className={styles.choice} data-worded={chosen === undefined ? undefined : true}>
        <select className={`${styles.control} ${styles.select}`} {...control} {...select}>
          {children}
        </select>
        {chosen !== undefined && (
          <span className={styles.chosen} aria-hidden="true">
            {chosen}
          </span>
        )}
      </span>
    )}
  </Field>
);
