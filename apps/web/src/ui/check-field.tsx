import type { ComponentProps } from 'react';
import styles from './check-field.module.css';
import { fieldId } from './focus.ts';

type Props = ComponentProps<'input'> & { path: string; label: string; hint?: string };

export const CheckField = ({ path, label, hint, ...input }: Props) => (
  <div className={styles.check}>
    <input
      {...input}
      type="checkbox"
      className={styles.box}
      id={fieldId(path)}
      aria-describedby={hint && `${fieldId(path)}-hint`}
    />
    <label className={styles.label} htmlFor={fieldId(path)}>
      {label}
    </label>
    {hint && (
      <span id={`${fieldId(path)}-hint`} className={styles.hint}>
        {hint}
      </span>
    )}
  </div>
);
