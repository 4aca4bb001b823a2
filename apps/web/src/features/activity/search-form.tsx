import { auditActions } from '@clothes-closet/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdmins } from '../admins/list-admins.ts';
import { type ActivitySearch, isAction, isSearching, noSearch } from './search.ts';
import styles from './search-form.module.css';

type Props = { search: ActivitySearch; onSearch: (search: ActivitySearch) => void };

const chevron = <IconChevronDown aria-hidden size={20} />;

/** Who and what; each choice acts at once. */
export const SearchForm = ({ search, onSearch }: Props) => {
  const { t } = useTranslation('admin');
  const actors = useActors(search.actor);
  return (
    <search aria-label={t('activity.search')} className={styles.form}>
      <NativeSelect
        label={t('activity.who')}
        value={search.actor}
        rightSection={chevron}
        data={[{ value: '', label: t('activity.anybody') }, ...actors]}
        onChange={({ currentTarget }) => onSearch({ ...search, actor: currentTarget.value })}
      />
      <NativeSelect
        label={t('activity.what')}
        value={search.action}
        rightSection={chevron}
        data={[
          { value: '', label: t('activity.anything') },
          ...auditActions.map((value) => ({ value, label: t(`activity.kinds.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ ...search, action: isAction(value) ? value : '' })
        }
      />
      {search.appointmentId !== '' && <p className={styles.one}>{t('activity.oneAppointment')}</p>}
      {isSearching(search) && (
        <Button variant="subtle" onClick={() => onSearch(noSearch)}>
          {t('activity.clear')}
        </Button>
      )}
    </search>
  );
};

/** Who can be asked for: the admins, and who the address asks for, though no longer one of them. */
const useActors = (asked: string) => {
  const { t } = useTranslation('admin');
  const emails = useAdmins().data?.items.map(({ email }) => email) ?? [];
  const known = [
    { value: 'parent', label: t('activity.families') },
    { value: 'system', label: t('activity.system') },
    ...emails.toSorted().map((email) => ({ value: email, label: email })),
  ];
  const isKnown = asked === '' || known.some(({ value }) => value === asked);
  return isKnown ? known : [...known, { value: asked, label: asked }];
};
