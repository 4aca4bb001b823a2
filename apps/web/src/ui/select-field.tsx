import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';
import { Field } from './field.tsx';

type Props = ComponentProps<'select'> & {
  path: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
};

/** The device's own list of choices: nothing is easier on a phone. */
export const SelectField = ({ path, label, hint, error, children, ...select }: Props) => (
  <Field path={path} label={label} hint={hint} error={error}>
    {(control) => (
      <select className={`${styles.control} ${styles.select}`} {...control} {...select}>
        {children}
      </select>
    )}
  </Field>
);
