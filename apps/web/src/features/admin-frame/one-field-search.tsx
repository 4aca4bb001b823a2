import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import styles from './one-field-search.module.css';
import { useTypedSearch } from './use-typed-search.ts';

type Props = {
  /** What the address says. */
  text: string;
  /** What the search as a whole is called. */
  name: string;
  label: string;
  clear: string;
  onSearch: (text: string) => void;
};

/** A search that needs one field. */
export const OneFieldSearch = ({ text, name, label, clear, onSearch }: Props) => {
  const search = useMemo(() => ({ text }), [text]);
  const { typed, type, pick } = useTypedSearch({ search, onSearch: (next) => onSearch(next.text) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pick();
  };
  return (
    <search aria-label={name}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={label}
          className={styles.field ?? ''}
          value={typed.text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type({ text: event.currentTarget.value })}
        />
        {typed.text !== '' && (
          <Button variant="subtle" onClick={() => pick({ text: '' })}>
            {clear}
          </Button>
        )}
      </form>
    </search>
  );
};
