import type { AuditRow } from '@clothes-closet/contracts';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { useSite } from '../site/get-site.ts';
import { groupByDay } from './days.ts';
import { Entry } from './entry.tsx';
import styles from './feed.module.css';

/** What was done, under the days on which it was, newest first. */
export const Feed = ({ entries }: { entries: readonly AuditRow[] }) => {
  const dates = useAdminDates();
  const timeZone = useSite().data?.site.timeZone ?? 'UTC';
  return (
    <div className={styles.feed}>
      {groupByDay(entries, timeZone).map(({ day, entries: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.day}>
            {dates.dayAndYear(ofDay[0]?.at ?? '')}
          </h2>
          <ul className={styles.entries}>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
