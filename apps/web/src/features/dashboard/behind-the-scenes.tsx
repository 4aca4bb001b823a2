import type { DashboardResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './behind-the-scenes.module.css';
import { Section } from './section.tsx';

/** Whether the calendar, the mail and the list are as they should be. */
export const BehindTheScenes = ({ health }: { health: DashboardResponse['health'] }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const { calendar, messages, eligibleStudents } = health;
  const students = t('eligible.students', { count: eligibleStudents.count });
  const { updatedAt } = eligibleStudents;
  return (
    <Section
      title={t('dashboard.health.title')}
      action={
        <Link to="/admin/messages" className={styles.link}>
          {t('dashboard.health.messages')}
        </Link>
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>{t('dashboard.health.calendar')}</dt>
          <dd>{calendar.syncedAt ? dates.dayAndTime(calendar.syncedAt) : t('dashboard.health.never')}</dd>
        </div>
        <div>
          <dt>{t('dashboard.health.waiting')}</dt>
          <dd>{messages.waiting.toLocaleString('en-US')}</dd>
        </div>
        <div>
          <dt>{t('dashboard.health.failed')}</dt>
          <dd>{messages.failed.toLocaleString('en-US')}</dd>
        </div>
        <div>
          <dt>{t('dashboard.health.list')}</dt>
          <dd>
            {updatedAt
              ? t('dashboard.health.listSince', { students, day: dates.shortDay(updatedAt) })
              : students}
          </dd>
        </div>
      </dl>
    </Section>
  );
};
