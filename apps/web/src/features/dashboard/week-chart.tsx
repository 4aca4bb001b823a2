import type { DashboardResponse } from '@clothes-closet/contracts';
import { type CSSProperties, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './week-chart.module.css';

type Props = { weeks: DashboardResponse['weeks'] };

const heightOf = (share: number) => ({ '--share': `${share * 100}%` }) as CSSProperties;

/** A bar for each week. Whoever does not see it hears a list of the weeks. */
export const WeekChart = ({ weeks }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const id = useId();
  const most = Math.max(1, ...weeks.map(({ appointments }) => appointments));
  const [first] = weeks;
  const isThisWeek = (index: number) => index === weeks.length - 1;
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>
        {t('dashboard.numbers.chart')}
      </figcaption>
      <ol className={styles.weeks}>
        {weeks.map(({ startsOn, appointments }, index) => {
          const words = t('dashboard.numbers.week', {
            count: appointments,
            date: dates.calendarDay(startsOn),
          });
          return (
            <li key={startsOn} className={styles.week} title={words}>
              <span className="visually-hidden">{words}</span>
              <span aria-hidden className={styles.count}>
                {appointments > 0 && appointments.toLocaleString('en-US')}
              </span>
              <span
                aria-hidden
                className={`${styles.bar} ${isThisWeek(index) ? styles.current : ''}`}
                style={heightOf(appointments / most)}
              />
            </li>
          );
        })}
      </ol>
      <p aria-hidden className={styles.ends}>
        {first && weeks.length > 1 && (
          <span>{t('dashboard.numbers.weekOf', { date: dates.shortCalendarDay(first.startsOn) })}</span>
        )}
        <span className={styles.last}>{t('dashboard.numbers.thisWeek')}</span>
      </p>
    </figure>
  );
};
