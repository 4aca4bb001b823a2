import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';
import { Field } from './field.tsx';

type Props = ComponentProps<'input'> & {
  path: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
};

export const TextField = ({ path, label, hint, error, ...input }: Props) => (
  <Field path={path} label={label} hint={hint} error={error}>
    {(control) => <input className={styles.control} {...control} {...input} />}
  </Field>
);
