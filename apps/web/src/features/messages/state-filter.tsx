import { messageStates } from '@clothes-closet/contracts';
import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { filterOf, type MessageFilter } from './filter.ts';
import styles from './state-filter.module.css';

type Props = { filter: MessageFilter; onFilter: (filter: MessageFilter) => void };

/** Which messages to show, by what became of them. */
export const StateFilter = ({ filter, onFilter }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <NativeSelect
      className={styles.filter ?? ''}
      label={t('messages.filter')}
      value={filter}
      rightSection={<IconChevronDown aria-hidden size={20} />}
      onChange={({ currentTarget }) =>
        onFilter(filterOf(new URLSearchParams({ state: currentTarget.value })))
      }
      data={[
        { value: '', label: t('messages.anyState') },
        ...messageStates.map((state) => ({ value: state, label: t(`messages.states.${state}`) })),
      ]}
    />
  );
};
