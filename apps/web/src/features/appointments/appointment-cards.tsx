import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './appointment-cards.module.css';
import { AppointmentLink } from './appointment-link.tsx';
import { AppointmentSelect } from './appointment-select.tsx';
import type { RowsProps } from './appointment-table.tsx';
import { StatusBadge } from './status-badge.tsx';

/** One card an appointment, for phones: the time first, then who comes. */
export const AppointmentCards = ({ appointments, selection, onOpen }: RowsProps) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <ul className={styles.cards}>
      {appointments.map((appointment) => {
        const { id, startsAt, status, students, locale } = appointment;
        const ids = students.map(({ studentId }) => studentId).join(', ');
        return (
          <li key={id} className={`${styles.card} ${selection.has(id) ? styles.selected : ''}`}>
            <AppointmentSelect appointment={appointment} selection={selection} />
            <p className={styles.time}>{startsAt ? dates.time(startsAt) : t('dates.none')}</p>
            <StatusBadge status={status} />
            <p className={styles.who}>
              <AppointmentLink appointment={appointment} onOpen={onOpen} />
            </p>
            <p className={styles.rest}>
              {startsAt && (
                <>
                  {dates.shortDay(startsAt)}
                  <br />
                </>
              )}
              {t('appointments.studentIds', { count: students.length, ids })}
              <br />
              {t('appointments.speaks', { language: t(`choices.languages.${locale}`) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
};
