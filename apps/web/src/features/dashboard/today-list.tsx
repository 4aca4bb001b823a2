import type { AppointmentRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { DaySheetLink } from '../printing/day-sheet-link.tsx';
import { AppointmentLine } from './appointment-line.tsx';
import { countBegun, hasTime } from './days.ts';
import listStyles from './lines.module.css';
import { Section } from './section.tsx';
import styles from './today-list.module.css';
import { useNow } from './use-now.ts';

/** Today in the order of time, with a line where the day has got to. */
export const TodayList = ({ appointments }: { appointments: readonly AppointmentRow[] }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const now = useNow();
  const ofToday = appointments.filter(hasTime);
  const begun = countBegun(ofToday, now);
  return (
    <Section
      title={t('dashboard.today.title')}
      action={ofToday.length > 0 && <DaySheetLink date={dates.today()} />}
    >
      {ofToday.length === 0 ? (
        <p className={listStyles.none}>{t('dashboard.today.none')}</p>
      ) : (
        <ol className={listStyles.lines}>
          {ofToday.slice(0, begun).map((appointment) => (
            <AppointmentLine key={appointment.id} appointment={appointment} withStatus />
          ))}
          <li className={styles.now}>{t('dashboard.today.now', { time: dates.time(now) })}</li>
          {ofToday.slice(begun).map((appointment) => (
            <AppointmentLine key={appointment.id} appointment={appointment} withStatus />
          ))}
        </ol>
      )}
    </Section>
  );
};
