import type { AppointmentsResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { ListNews } from '../admin-frame/list-stand.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { useSelection } from '../printing/use-selection.ts';
import { AppointmentList } from './appointment-list.tsx';
import { useAppointments } from './list-appointments.ts';
import { NothingFound } from './nothing-found.tsx';
import { type AppointmentSearch, paramsOf } from './search.ts';

type Props = {
  search: AppointmentSearch;
  page: number;
  onSearch: (search: AppointmentSearch) => void;
  onPage: (page: number) => void;
};

/** What a search found, in whichever state that is. */
export const FoundAppointments = (props: Props) => {
  const { search, page, onSearch, onPage } = props;
  const found = useAppointments(search, page);
  const { data, error, isFetching, isPlaceholderData } = found;
  const selection = useSelection(paramsOf(search).toString());
  const news = useNews(isPlaceholderData ? undefined : data);

  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void found.refetch()} isRetrying={isFetching} />;
    }
    if (data.items.length === 0) {
      return <NothingFound search={search} total={data.total} onSearch={onSearch} />;
    }
    return (
      <AppointmentList list={data} selection={selection} isOutdated={isPlaceholderData} onPage={onPage} />
    );
  };
  return (
    <>
      <ListNews text={news} />
      {content()}
    </>
  );
};

const useNews = (list: AppointmentsResponse | undefined) => {
  const { t } = useTranslation('admin');
  if (!list) return undefined;
  const { total: count, page } = list;
  const pages = pagesOf(list);
  return pages > 1
    ? t('appointments.foundOnPage', { count, page, pages })
    : t('appointments.found', { count });
};
