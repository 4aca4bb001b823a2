import type { ComponentProps } from 'react';
import { FieldGroup } from './field.tsx';
import { fieldId } from './focus.ts';
import styles from './radio-field.module.css';

type Props = Omit<ComponentProps<'input'>, 'value'> & {
  path: string;
  legend: string;
  error: string | undefined;
  choices: readonly { value: string; text: string }[];
};

/** A few choices, all in sight. The first carries the field's id. */
export const RadioField = ({ path, legend, error, choices, ...input }: Props) => (
  <FieldGroup path={path} legend={legend} error={error}>
    <span className={styles.choices}>
      {choices.map(({ value, text }, index) => (
        <label key={value} className={styles.choice}>
          <input
            {...input}
            type="radio"
            value={value}
            className={styles.radio}
            id={index === 0 ? fieldId(path) : undefined}
            aria-invalid={error ? true : undefined}
          />
          {text}
        </label>
      ))}
    </span>
  </FieldGroup>
);
