import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTypedSearch } from '../admin-frame/use-typed-search.ts';
import styles from './student-search.module.css';

type Props = { query: string; onSearch: (query: string) => void };

/** One field for both: a number is an ID, a word a school. */
export const StudentSearch = ({ query, onSearch }: Props) => {
  const { t } = useTranslation('admin');
  const search = useMemo(() => ({ query }), [query]);
  const { typed, type, pick } = useTypedSearch({ search, onSearch: (next) => onSearch(next.query) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pick();
  };
  return (
    <search aria-label={t('eligible.search')}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('eligible.query')}
          className={styles.field ?? ''}
          value={typed.query}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type({ query: event.currentTarget.value })}
        />
        {typed.query !== '' && (
          <Button variant="subtle" onClick={() => pick({ query: '' })}>
            {t('eligible.clear')}
          </Button>
        )}
      </form>
    </search>
  );
};
