import { Button, Group } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { useFromHere } from '../../features/admin-frame/back-link.tsx';
import { pageOf } from '../../features/admin-frame/list-page.ts';
import { useAdminDates } from '../../features/admin-frame/use-admin-dates.ts';
import { FoundAppointments } from '../../features/appointments/found-appointments.tsx';
import { isSearching, noSearch, paramsOf, searchOf } from '../../features/appointments/search.ts';
import { SearchForm } from '../../features/appointments/search-form.tsx';
import { DaySheetLink } from '../../features/printing/day-sheet-link.tsx';

/** Every appointment, searched by what the address says. */
export const AppointmentsPage = () => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => searchOf(params), [params]);

  const showSearch = (next: typeof search) => {
    // One step back leads out of a search, not through its letters.
    setParams(paramsOf(next), { replace: isSearching(search) });
  };
  return (
    <AdminPage
      title={t('appointments.title')}
      action={
        <Group>
          {search.date && <DaySheetLink date={search.date} />}
          <Button component={Link} to="/admin/appointments/new" state={fromHere} variant="outline">
            {t('entry.title')}
          </Button>
          <Button
            leftSection={<IconCalendarDue aria-hidden size={20} />}
            onClick={() => showSearch({ ...noSearch, date: dates.today() })}
          >
            {t('appointments.today')}
          </Button>
        </Group>
      }
    >
      <SearchForm search={search} onSearch={showSearch} />
      <FoundAppointments
        search={search}
        page={pageOf(params)}
        onSearch={showSearch}
        onPage={(page) => setParams(paramsOf(search, page))}
      />
    </AdminPage>
  );
};
