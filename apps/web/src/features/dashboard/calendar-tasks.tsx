import type { DashboardResponse } from '@clothes-closet/contracts';
import { IconCalendarOff, IconCalendarQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { ageOf, isStale } from './ago.ts';
import { Task } from './task.tsx';

type Props = { calendar: DashboardResponse['health']['calendar']; now: string };

/** What is wrong with the calendar, in plain words. */
export const CalendarTasks = ({ calendar: { syncedAt, allDayOpenings }, now }: Props) => (
  <>
    {isStale(syncedAt, now) && <StaleTask syncedAt={syncedAt} now={now} />}
    {allDayOpenings.length > 0 && <AllDayTask days={allDayOpenings} />}
  </>
);

const StaleTask = ({ syncedAt, now }: { syncedAt: string | null; now: string }) => {
  const { t } = useTranslation('admin');
  const title = () => {
    if (syncedAt === null) return t('dashboard.doing.neverReadTitle');
    const { unit, count } = ageOf(syncedAt, now);
    return t('dashboard.doing.staleTitle', { ago: t(`dashboard.ago.${unit}`, { count }) });
  };
  return <Task Icon={IconCalendarOff} tone="trouble" title={title()} text={t('dashboard.doing.staleText')} />;
};

/** More would fill the page: a series of them is mended at once. */
const mostDays = 3;

const AllDayTask = ({ days }: { days: readonly string[] }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const more = days.length - mostDays;
  const words = [
    ...days.slice(0, mostDays).map(dates.calendarDay),
    ...(more > 0 ? [t('dashboard.doing.moreDays', { count: more })] : []),
  ];
  return (
    <Task
      Icon={IconCalendarQuestion}
      tone="trouble"
      title={t('dashboard.doing.allDayTitle', { count: days.length })}
      text={t('dashboard.doing.allDayText', {
        days: new Intl.ListFormat('en-US').format(words),
      })}
    />
  );
};
