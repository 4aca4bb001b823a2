import type { DashboardResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { ageOf } from './ago.ts';
import styles from './behind-the-scenes.module.css';
import { Section } from './section.tsx';
import { useNow } from './use-now.ts';

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
          <dd>{calendar.syncedAt ? <ReadAt syncedAt={calendar.syncedAt} /> : t('dashboard.health.never')}</dd>
        </div>
        <div>
          <dt>{t('dashboard.health.compared')}</dt>
          <dd>
            {calendar.comparison ? (
              <Compared comparison={calendar.comparison} />
            ) : (
              t('dashboard.health.notCompared')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('dashboard.health.waiting')}</dt>
          <dd>{messages.waiting.toLocaleString('en-US')}</dd>
        </div>
        <div>
          <dt>{t('dashboard.health.failed')}</dt>
          <dd>
            {messages.failed > 0 ? (
              <Link to="/admin/messages?state=failed" className={styles.link}>
                {t('dashboard.health.seeFailed', { count: messages.failed })}
              </Link>
            ) : (
              messages.failed.toLocaleString('en-US')
            )}
          </dd>
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

const ReadAt = ({ syncedAt }: { syncedAt: string }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const { unit, count } = ageOf(syncedAt, useNow());
  const ago = count === 0 ? t('dashboard.ago.now') : t(`dashboard.ago.${unit}`, { count });
  return t('dashboard.health.readAgo', { when: dates.dayAndTime(syncedAt), ago });
};

type Comparison = NonNullable<DashboardResponse['health']['calendar']['comparison']>;

const Compared = ({ comparison: { comparedAt, checked, mended } }: { comparison: Comparison }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return t('dashboard.health.comparedAt', {
    when: dates.dayAndTime(comparedAt),
    checked: t('dashboard.health.checked', { count: checked }),
    mended: mended > 0 ? t('dashboard.health.mended', { count: mended }) : t('dashboard.health.allRight'),
  });
};
