import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../admin-frame/nothing-here.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { type AppointmentSearch, isSearching, noSearch } from './search.ts';

type Props = { search: AppointmentSearch; total: number; onSearch: (search: AppointmentSearch) => void };

/** Why the list is empty, and the way out. */
export const NothingFound = ({ search, total, onSearch }: Props) => {
  const { t } = useTranslation('admin');
  const today = useAdminDates().today();
  if (total > 0) {
    return (
      <NothingHere title={t('states.pageGoneTitle')} text={t('states.pageGoneText')}>
        <Button onClick={() => onSearch(search)}>{t('states.firstPage')}</Button>
      </NothingHere>
    );
  }
  if (!isSearching(search)) {
    return <NothingHere title={t('appointments.noneTitle')} text={t('appointments.noneText')} />;
  }
  const isToday = search.date === today && !isSearching({ ...search, date: '' });
  return (
    <NothingHere
      title={isToday ? t('appointments.nothingToday') : t('appointments.nothingTitle')}
      text={isToday ? t('appointments.nothingTodayText') : t('appointments.nothingText')}
    >
      <Button onClick={() => onSearch(noSearch)}>{t('appointments.clear')}</Button>
    </NothingHere>
  );
};
