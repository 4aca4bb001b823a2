import { appointmentStatuses } from '@clothes-closet/contracts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTypedSearch } from '../admin-frame/use-typed-search.ts';
import { type AppointmentSearch, isSearching, noSearch } from './search.ts';
import styles from './search-form.module.css';

type Props = { search: AppointmentSearch; onSearch: (search: AppointmentSearch) => void };

/** Four filters that act while one types; no button to press. */
export const SearchForm = ({ search, onSearch }: Props) => {
  const { t } = useTranslation('admin');
  const { typed, type, pick } = useTypedSearch({ search, onSearch });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pick();
  };
  return (
    <search aria-label={t('appointments.search')}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('appointments.name')}
          value={typed.name}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('appointments.studentId')}
          value={typed.studentId}
          maxLength={32}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type({ studentId: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('appointments.date')}
          value={typed.date}
          onChange={(event) => type({ date: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('appointments.status')}
          value={typed.status}
          rightSection={<IconChevronDown aria-hidden size={20} />}
          data={[
            { value: '', label: t('appointments.anyStatus') },
            ...appointmentStatuses.map((value) => ({ value, label: t(`choices.statuses.${value}`) })),
          ]}
          onChange={(event) => pick({ status: event.currentTarget.value })}
        />
        {isSearching(typed) && (
          <Button variant="subtle" className={styles.clear ?? ''} onClick={() => pick(noSearch)}>
            {t('appointments.clear')}
          </Button>
        )}
      </form>
    </search>
  );
};
