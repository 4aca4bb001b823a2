import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTypedSearch } from '../admin-frame/use-typed-search.ts';
import styles from './name-search.module.css';

type Props = { name: string; onSearch: (name: string) => void };

/** Looks a family up on the list by any part of the guardian's name. */
export const NameSearch = ({ name, onSearch }: Props) => {
  const { t } = useTranslation('admin');
  const search = useMemo(() => ({ name }), [name]);
  const { typed, type, pick } = useTypedSearch({ search, onSearch: (next) => onSearch(next.name) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pick();
  };
  return (
    <search aria-label={t('waitlist.search')}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('waitlist.name')}
          className={styles.field ?? ''}
          value={typed.name}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type({ name: event.currentTarget.value })}
        />
        {typed.name !== '' && (
          <Button variant="subtle" onClick={() => pick({ name: '' })}>
            {t('waitlist.clear')}
          </Button>
        )}
      </form>
    </search>
  );
};
