import { useTranslation } from 'react-i18next';
import { now } from '../../lib/clock.ts';
import { dateTexts, dayOf } from '../../lib/dates.ts';
import { useSite } from '../site/get-site.ts';
import { useDates } from '../site/use-dates.ts';

/** A day has no zone: it is written as it stands. */
const calendar = dateTexts('en', 'UTC');
const noonOf = (day: string) => `${day}T12:00:00Z`;

/** Dates as the admin pages write them, in the site's zone. To be used where the site is known. */
export const useAdminDates = () => {
  const { t } = useTranslation('admin');
  const dates = useDates();
  const timeZone = useSite().data?.site.timeZone ?? 'UTC';
  return {
    ...dates,
    /** Tue, Jan 17, 2027: short enough for a table. */
    shortDay: (instant: string) =>
      t('dates.short', {
        weekday: dates.shortWeekday(instant),
        date: dates.shortDate(instant),
        year: dayOf(instant, timeZone).slice(0, 4),
      }),
    /** Tue, Jan 17, 7:00 AM: short enough for a table, and near enough to need no year. */
    shortMoment: (instant: string) =>
      t('dates.shortMoment', {
        weekday: dates.shortWeekday(instant),
        date: dates.shortDate(instant),
        time: dates.time(instant),
      }),
    /** Tuesday, January 17, 2027 at 7:00 AM */
    dayAndTime: (instant: string) =>
      t('dates.dayAndTime', { day: dates.dayAndYear(instant), time: dates.time(instant) }),
    /** The site's day of an instant, YYYY-MM-DD. */
    siteDay: (instant: string) => dayOf(instant, timeZone),
    /** Tuesday, January 17; takes a day, YYYY-MM-DD. */
    calendarDay: (day: string) => calendar.day(noonOf(day)),
    /** Jan 17; takes a day, YYYY-MM-DD. */
    shortCalendarDay: (day: string) => calendar.shortDate(noonOf(day)),
    /** The site's day now, YYYY-MM-DD. */
    today: () => dayOf(new Date(now()).toISOString(), timeZone),
  };
};
