import type { DashboardResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { Section } from './section.tsx';
import styles from './semester-numbers.module.css';
import { WeekChart } from './week-chart.tsx';

const facts = [
  'appointments',
  'students',
  'others',
  'totalPeople',
  'totalItems',
  'upcoming',
  'needingAttention',
  'waitlisted',
] as const;

/** The semester so far, in numbers and in weeks. */
export const SemesterNumbers = ({ dashboard }: { dashboard: DashboardResponse }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const { semester, stats, weeks } = dashboard;
  return (
    <Section
      title={t('dashboard.numbers.title', { semester: semester.name })}
      beside={t('dashboard.numbers.dates', {
        from: dates.calendarDay(semester.startsOn),
        to: dates.calendarDay(semester.endsOn),
      })}
    >
      <div className={styles.numbers}>
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact} className={styles.fact}>
              <dt className={styles.term}>{t(`dashboard.numbers.${fact}`)}</dt>
              <dd className={styles.value}>{stats[fact].toLocaleString('en-US')}</dd>
            </div>
          ))}
        </dl>
        {stats.appointments > 0 && <WeekChart weeks={weeks} />}
      </div>
    </Section>
  );
};
