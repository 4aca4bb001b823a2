import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { AppointmentList } from './appointment-list.tsx';
import { useAppointments } from './list-appointments.ts';
import { NothingFound } from './nothing-found.tsx';
import type { AppointmentSearch } from './search.ts';

type Props = {
  search: AppointmentSearch;
  page: number;
  onSearch: (search: AppointmentSearch) => void;
  onPage: (page: number) => void;
};

/** What a search found, in whichever state that is. */
export const FoundAppointments = ({ search, page, onSearch, onPage }: Props) => {
  const { data, error, refetch, isFetching, isPlaceholderData } = useAppointments(search, page);
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  if (!data) return <ListSkeleton />;
  if (data.items.length === 0) return <NothingFound search={search} total={data.total} onSearch={onSearch} />;
  return <AppointmentList list={data} isOutdated={isPlaceholderData} onPage={onPage} />;
};
