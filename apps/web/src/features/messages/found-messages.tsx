import type { MessagesResponse } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { ListNews } from '../admin-frame/list-stand.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { NothingHere } from '../admin-frame/nothing-here.tsx';
import type { MessageFilter } from './filter.ts';
import { useMessages } from './list-messages.ts';
import { MessageList } from './message-list.tsx';
import { useResendMessage } from './resend-message.ts';
import { ResendOutcome } from './resend-outcome.tsx';

type Props = {
  filter: MessageFilter;
  page: number;
  onFilter: (filter: MessageFilter) => void;
  onPage: (page: number) => void;
};

/** The messages of a state, in whichever state the list itself is. */
export const FoundMessages = ({ filter, page, onFilter, onPage }: Props) => {
  const found = useMessages(filter, page);
  const { data, error, isFetching, isPlaceholderData } = found;
  const resending = useResendMessage();
  const news = useNews(isPlaceholderData ? undefined : data);

  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void found.refetch()} isRetrying={isFetching} />;
    }
    if (data.items.length === 0) {
      return <NothingFound filter={filter} total={data.total} onFilter={onFilter} />;
    }
    return <MessageList list={data} isOutdated={isPlaceholderData} resending={resending} onPage={onPage} />;
  };
  return (
    <>
      <ResendOutcome resending={resending} />
      <ListNews text={news} />
      {content()}
    </>
  );
};

const useNews = (list: MessagesResponse | undefined) => {
  const { t } = useTranslation('admin');
  if (!list) return undefined;
  const { total: count, page } = list;
  const pages = pagesOf(list);
  return pages > 1 ? t('messages.foundOnPage', { count, page, pages }) : t('messages.found', { count });
};

type NothingProps = { filter: MessageFilter; total: number; onFilter: Props['onFilter'] };

const NothingFound = ({ filter, total, onFilter }: NothingProps) => {
  const { t } = useTranslation('admin');
  if (total > 0) {
    return (
      <NothingHere title={t('states.pageGoneTitle')} text={t('states.pageGoneText')}>
        <Button onClick={() => onFilter(filter)}>{t('states.firstPage')}</Button>
      </NothingHere>
    );
  }
  if (filter === '') return <NothingHere title={t('messages.noneTitle')} text={t('messages.noneText')} />;
  const isFailed = filter === 'failed';
  return (
    <NothingHere
      title={isFailed ? t('messages.nothingFailedTitle') : t('messages.nothingTitle')}
      text={isFailed ? t('messages.nothingFailedText') : t('messages.nothingText')}
    >
      <Button onClick={() => onFilter('')}>{t('messages.showAll')}</Button>
    </NothingHere>
  );
};
