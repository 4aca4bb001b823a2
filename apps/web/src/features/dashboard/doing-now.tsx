import type { DashboardResponse } from '@clothes-closet/contracts';
import { IconChecklist, IconHourglass, IconListCheck, IconMailX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckIcon } from '../../ui/icons.tsx';
import { isDecided } from '../differences/ways.ts';
import { isStale } from './ago.ts';
import { CalendarTasks } from './calendar-tasks.tsx';
import { DifferenceTasks } from './difference-tasks.tsx';
import styles from './doing-now.module.css';
import { EntryList } from './entry-list.tsx';
import { Section } from './section.tsx';
import taskStyles from './task.module.css';
import { Task } from './task.tsx';
import { useNow } from './use-now.ts';
import type { QuickChange } from './use-quick-change.ts';

type Props = { dashboard: DashboardResponse; change: QuickChange };

/** What can't wait, first what keeps families from booking. */
export const DoingNow = ({ dashboard, change }: Props) => {
  const { t } = useTranslation('admin');
  const now = useNow();
  const { stats, health, needingAttention } = dashboard;
  const isListEmpty = health.eligibleStudents.count === 0;
  const { syncedAt, allDayOpenings, differences } = health.calendar;
  const differing = differences.items.filter((item) => !isDecided(item, item.appointment));
  const isCalm =
    !isListEmpty &&
    !isStale(syncedAt, now) &&
    differing.length +
      allDayOpenings.length +
      stats.needingAttention +
      health.messages.failed +
      stats.waitlisted ===
      0;
  return (
    <Section title={t('dashboard.doing.title')}>
      {isCalm && (
        <p className={styles.calm}>
          <CheckIcon />
          {t('dashboard.doing.nothing')}
        </p>
      )}
      <ul className={styles.tasks}>
        {isListEmpty && (
          <Task
            Icon={IconListCheck}
            tone="trouble"
            title={t('dashboard.doing.emptyListTitle')}
            text={t('dashboard.doing.emptyListText')}
          >
            <Link to="/admin/eligible-students" className={taskStyles.link}>
              {t('dashboard.doing.emptyListLink')}
            </Link>
          </Task>
        )}
        <CalendarTasks calendar={health.calendar} now={now} />
        <DifferenceTasks
          items={differing}
          unlisted={differences.total - differences.items.length}
          change={change}
        />
        {stats.needingAttention > 0 && (
          <Task
            Icon={IconChecklist}
            tone="work"
            title={t('dashboard.doing.entryTitle', { count: stats.needingAttention })}
            text={t('dashboard.doing.entryText')}
          >
            <EntryList appointments={needingAttention} total={stats.needingAttention} onAsk={change.ask} />
          </Task>
        )}
        {health.messages.failed > 0 && (
          <Task
            Icon={IconMailX}
            tone="trouble"
            title={t('dashboard.doing.failedTitle', { count: health.messages.failed })}
            text={t('dashboard.doing.failedText')}
          >
            <Link to="/admin/messages?state=failed" className={taskStyles.link}>
              {t('dashboard.doing.failedLink')}
            </Link>
          </Task>
        )}
        {stats.waitlisted > 0 && (
          <Task
            Icon={IconHourglass}
            tone="work"
            title={t('dashboard.doing.waitingTitle', { count: stats.waitlisted })}
            text={t('dashboard.doing.waitingText')}
          >
            <Link to="/admin/waitlist" className={taskStyles.link}>
              {t('dashboard.doing.waitingLink')}
            </Link>
          </Task>
        )}
      </ul>
    </Section>
  );
};
