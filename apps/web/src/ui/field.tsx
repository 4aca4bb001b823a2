import type { ReactNode } from 'react';
import styles from './field.module.css';
import { fieldId } from './focus.ts';
import { AlertIcon } from './icons.tsx';

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type TextProps = { path: string; hint?: ReactNode; error: string | undefined };

const describedBy = ({ path, hint, error }: TextProps) =>
  [error && `${fieldId(path)}-error`, hint && `${fieldId(path)}-hint`].filter(Boolean).join(' ') || undefined;

const Hint = ({ path, hint }: TextProps) =>
  hint ? (
    <span id={`${fieldId(path)}-hint`} className={styles.hint}>
      {hint}
    </span>
  ) : null;

const ErrorText = ({ path, error }: TextProps) =>
  error ? (
    <span id={`${fieldId(path)}-error`} className={styles.error}>
      <AlertIcon />
      {error}
    </span>
  ) : null;

type FieldProps = TextProps & { label: string; children: (control: ControlProps) => ReactNode };

/** A label above its control, the hint under the label, the error under the control. */
export const Field = ({ label, children, ...texts }: FieldProps) => (
  <div className={styles.field} data-invalid={texts.error ? true : undefined}>
    <label className={styles.label} htmlFor={fieldId(texts.path)}>
      {label}
    </label>
    <Hint {...texts} />
    {children({
      id: fieldId(texts.path),
      'aria-describedby': describedBy(texts),
      'aria-invalid': texts.error ? true : undefined,
    })}
    <ErrorText {...texts} />
  </div>
);

type GroupProps = TextProps & { legend: string; children: ReactNode };

/** Several controls that together answer one question. */
export const FieldGroup = ({ legend, children, ...texts }: GroupProps) => (
  <fieldset
    className={styles.field}
    aria-describedby={describedBy(texts)}
    data-invalid={texts.error ? true : undefined}
  >
    <legend className={styles.label}>{legend}</legend>
    <Hint {...texts} />
    {children}
    <ErrorText {...texts} />
  </fieldset>
);
