import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../admin-frame/nothing-here.tsx';

type Props = { name: string; total: number; onSearch: (name: string) => void };

/** Why the list is empty, and the way out. */
export const NobodyWaits = ({ name, total, onSearch }: Props) => {
  const { t } = useTranslation('admin');
  if (total > 0) {
    return (
      <NothingHere title={t('states.pageGoneTitle')} text={t('states.pageGoneText')}>
        <Button onClick={() => onSearch(name)}>{t('states.firstPage')}</Button>
      </NothingHere>
    );
  }
  if (name === '') return <NothingHere title={t('waitlist.noneTitle')} text={t('waitlist.noneText')} />;
  return (
    <NothingHere title={t('waitlist.nothingTitle')} text={t('waitlist.nothingText')}>
      <Button onClick={() => onSearch('')}>{t('waitlist.clear')}</Button>
    </NothingHere>
  );
};
