import type { EligibleStudentsResponse } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { ListNews, ListStand } from '../admin-frame/list-stand.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { NothingHere } from '../admin-frame/nothing-here.tsx';
import { OneFieldSearch } from '../admin-frame/one-field-search.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './current-list.module.css';
import { useEligibleStudents } from './list-eligible-students.ts';
import { StudentList } from './student-list.tsx';

type Props = {
  query: string;
  page: number;
  onSearch: (query: string) => void;
  onPage: (page: number) => void;
};

/** The list as it is now, to look a student up in. */
export const CurrentList = ({ query, page, onSearch, onPage }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const found = useEligibleStudents(query, page);
  const { data, error, isFetching, isPlaceholderData } = found;
  const news = useNews(isPlaceholderData ? undefined : data);

  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void found.refetch()} isRetrying={isFetching} />;
    }
    if (data.items.length === 0) return <NoStudents {...{ query, total: data.total, onSearch }} />;
    return (
      <ListStand
        label={t('eligible.listLabel')}
        page={data.page}
        pages={pagesOf(data)}
        isOutdated={isPlaceholderData}
        onPage={onPage}
      >
        <StudentList students={data.items} />
      </ListStand>
    );
  };
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title" className={styles.title}>
        {t('eligible.listTitle')}
      </h2>
      {data?.updatedAt && (
        <p className={styles.when}>{t('eligible.updatedAt', { when: dates.dayAndTime(data.updatedAt) })}</p>
      )}
      <OneFieldSearch
        text={query}
        name={t('eligible.search')}
        label={t('eligible.query')}
        clear={t('eligible.clear')}
        onSearch={onSearch}
      />
      <ListNews text={news} />
      {content()}
    </section>
  );
};

const useNews = (list: EligibleStudentsResponse | undefined) => {
  const { t } = useTranslation('admin');
  if (!list) return undefined;
  const { total: count, page } = list;
  const pages = pagesOf(list);
  return pages > 1 ? t('eligible.foundOnPage', { count, page, pages }) : t('eligible.found', { count });
};

type NoStudentsProps = Pick<Props, 'query' | 'onSearch'> & { total: number };

const NoStudents = ({ query, total, onSearch }: NoStudentsProps) => {
  const { t } = useTranslation('admin');
  if (total > 0) {
    return (
      <NothingHere title={t('states.pageGoneTitle')} text={t('states.pageGoneText')}>
        <Button onClick={() => onSearch(query)}>{t('states.firstPage')}</Button>
      </NothingHere>
    );
  }
  if (query === '') return <NothingHere title={t('eligible.noneTitle')} text={t('eligible.noneText')} />;
  return (
    <NothingHere title={t('eligible.nothingTitle')} text={t('eligible.nothingText')}>
      <Button onClick={() => onSearch('')}>{t('eligible.clear')}</Button>
    </NothingHere>
  );
};
