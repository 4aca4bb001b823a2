import type { DashboardResponse } from '@clothes-closet/contracts';
import { BehindTheScenes } from './behind-the-scenes.tsx';
import { ChangeOutcome } from './change-outcome.tsx';
import styles from './dashboard.module.css';
import { DoingNow } from './doing-now.tsx';
import { FirstSteps, isUntouched } from './first-steps.tsx';
import { NextDays } from './next-days.tsx';
import { QuickChangeQuestion } from './quick-change-question.tsx';
import { SemesterNumbers } from './semester-numbers.tsx';
import { TodayList } from './today-list.tsx';
import { useQuickChange } from './use-quick-change.ts';

/** The volunteer's day from top to bottom: what needs doing, today, the next days, the semester. */
export const Dashboard = ({ dashboard }: { dashboard: DashboardResponse }) => {
  const quickChange = useQuickChange();
  return (
    <div className={styles.dashboard}>
      <ChangeOutcome change={quickChange} />
      {isUntouched(dashboard) ? (
        <FirstSteps dashboard={dashboard} />
      ) : (
        <>
          <DoingNow dashboard={dashboard} change={quickChange} />
          <TodayList appointments={dashboard.today} />
          <NextDays appointments={dashboard.upcoming} />
          <SemesterNumbers dashboard={dashboard} />
        </>
      )}
      <BehindTheScenes health={dashboard.health} />
      <QuickChangeQuestion change={quickChange} />
    </div>
  );
};
