import type { AuditResponse } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { ListNews, ListStand } from '../admin-frame/list-stand.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { NothingHere } from '../admin-frame/nothing-here.tsx';
import { Feed } from './feed.tsx';
import { useActivity } from './list-activity.ts';
import { type ActivitySearch, isSearching, noSearch } from './search.ts';

type Props = {
  search: ActivitySearch;
  page: number;
  onSearch: (search: ActivitySearch) => void;
  onPage: (page: number) => void;
};

/** What was done, in whichever state that list is. */
export const FoundActivity = ({ search, page, onSearch, onPage }: Props) => {
  const { t } = useTranslation('admin');
  const found = useActivity(search, page);
  const { data, error, isFetching, isPlaceholderData } = found;
  const news = useNews(isPlaceholderData ? undefined : data);

  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void found.refetch()} isRetrying={isFetching} />;
    }
    if (data.items.length === 0) return <NoEntries {...{ search, total: data.total, onSearch }} />;
    return (
      <ListStand
        label={t('activity.label')}
        page={data.page}
        pages={pagesOf(data)}
        isOutdated={isPlaceholderData}
        onPage={onPage}
      >
        <Feed entries={data.items} />
      </ListStand>
    );
  };
  return (
    <>
      <ListNews text={news} />
      {content()}
    </>
  );
};

const useNews = (list: AuditResponse | undefined) => {
  const { t } = useTranslation('admin');
  if (!list) return undefined;
  const { total: count, page } = list;
  const pages = pagesOf(list);
  return pages > 1 ? t('activity.foundOnPage', { count, page, pages }) : t('activity.found', { count });
};

type NoEntriesProps = Pick<Props, 'search' | 'onSearch'> & { total: number };

const NoEntries = ({ search, total, onSearch }: NoEntriesProps) => {
  const { t } = useTranslation('admin');
  if (total > 0) {
    return (
      <NothingHere title={t('states.pageGoneTitle')} text={t('states.pageGoneText')}>
        <Button onClick={() => onSearch(search)}>{t('states.firstPage')}</Button>
      </NothingHere>
    );
  }
  if (!isSearching(search)) {
    return <NothingHere title={t('activity.noneTitle')} text={t('activity.noneText')} />;
  }
  return (
    <NothingHere title={t('activity.nothingTitle')} text={t('activity.nothingText')}>
      <Button onClick={() => onSearch(noSearch)}>{t('activity.clear')}</Button>
    </NothingHere>
  );
};
