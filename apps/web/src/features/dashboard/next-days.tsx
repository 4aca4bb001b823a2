import type { AppointmentRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { AppointmentLine } from './appointment-line.tsx';
import { groupByDay } from './days.ts';
import listStyles from './lines.module.css';
import { googleCalendar } from './links.ts';
import styles from './next-days.module.css';
import { Section } from './section.tsx';

/** As many as the API lists; there may be more. */
const mostListed = 200;

/** Who comes in the next seven days, day by day; today has its own part above. */
export const NextDays = ({ appointments }: { appointments: readonly AppointmentRow[] }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const days = groupByDay(appointments, dates.siteDay).filter(([day]) => day !== dates.today());
  return (
    <Section title={t('dashboard.next.title')}>
      {days.length === 0 && <NobodyBooked />}
      <div className={styles.days}>
        {days.map(([day, ofDay]) => (
          <div key={day}>
            <div className={styles.head}>
              <h3 className={styles.day}>{dates.calendarDay(day)}</h3>
              <p className={styles.count}>{t('dashboard.next.count', { count: ofDay.length })}</p>
            </div>
            <ol className={listStyles.lines}>
              {ofDay.map((appointment) => (
                <AppointmentLine key={appointment.id} appointment={appointment} />
              ))}
            </ol>
          </div>
        ))}
      </div>
      {appointments.length >= mostListed && (
        <Link to="/admin/appointments?status=booked" className={styles.more}>
          {t('dashboard.next.more')}
        </Link>
      )}
    </Section>
  );
};

const NobodyBooked = () => {
  const { t } = useTranslation('admin');
  return (
    <div className={listStyles.none}>
      <p>{t('dashboard.next.none')}</p>
      <p className={styles.links}>
        <a href={googleCalendar} className={styles.more}>
          {t('dashboard.next.calendar')}
        </a>
        <a href="/" className={styles.more}>
          {t('dashboard.next.bookingPage')}
        </a>
      </p>
    </div>
  );
};
