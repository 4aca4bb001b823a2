import type { DashboardResponse } from '@clothes-closet/contracts';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckIcon } from '../../ui/icons.tsx';
import { CalendarTasks } from './calendar-tasks.tsx';
import doingStyles from './doing-now.module.css';
import styles from './first-steps.module.css';
import { googleCalendar } from './links.ts';
import { useNow } from './use-now.ts';

/** Nobody has come, nobody is to come, nobody waits: the school year has not begun here. */
export const isUntouched = ({ stats, today, health }: DashboardResponse): boolean =>
  stats.appointments + stats.upcoming + stats.needingAttention + stats.waitlisted + today.length === 0 &&
  health.messages.failed + health.calendar.differences.total === 0;

/** The first sign-in of the school year: what to do, in order. */
export const FirstSteps = ({ dashboard: { health } }: { dashboard: DashboardResponse }) => {
  const { t } = useTranslation('admin');
  const id = useId();
  const now = useNow();
  const { count } = health.eligibleStudents;
  return (
    <section aria-labelledby={id} className={styles.first}>
      <h2 id={id} className={styles.title}>
        {t('dashboard.first.title')}
      </h2>
      <ol className={styles.steps}>
        <Step
          isDone={count > 0}
          text={count > 0 ? t('dashboard.first.listDone', { count }) : t('dashboard.first.list')}
        >
          {count === 0 && <Link to="/admin/eligible-students">{t('dashboard.first.listLink')}</Link>}
        </Step>
        <Step text={t('dashboard.first.times')}>
          <a href={googleCalendar}>{t('dashboard.first.timesLink')}</a>
        </Step>
        <Step text={t('dashboard.first.share')}>
          <a href="/">{t('dashboard.first.shareLink')}</a>
        </Step>
      </ol>
      <ul className={doingStyles.tasks}>
        <CalendarTasks calendar={health.calendar} now={now} />
      </ul>
    </section>
  );
};

type StepProps = { text: string; isDone?: boolean; children?: ReactNode };

const Step = ({ text, isDone = false, children }: StepProps) => {
  const { t } = useTranslation('admin');
  return (
    <li className={`${styles.step} ${isDone ? styles.done : ''}`}>
      {isDone && (
        <span className={styles.check}>
          <CheckIcon />
          <span className="visually-hidden">{t('dashboard.first.done')}</span>
        </span>
      )}
      <p>{text}</p>
      {children}
    </li>
  );
};
