import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import linkStyles from '../appointments/appointment-link.module.css';
import { StatusBadge } from '../appointments/status-badge.tsx';
import styles from './appointment-line.module.css';
import { nameOf, type Timed } from './days.ts';

type Props = { appointment: Timed; withStatus?: boolean };

/** One appointment on one line: when, who, how many. The whole line leads to it. */
export const AppointmentLine = ({ appointment, withStatus = false }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  const { id, startsAt, status, students, locale } = appointment;
  return (
    <li className={styles.line}>
      <span className={styles.time}>{dates.time(startsAt)}</span>
      <span className={styles.who}>
        <Link to={`/admin/appointments/${id}`} state={fromHere} className={linkStyles.link}>
          <bdi>{nameOf(appointment)}</bdi>
        </Link>
        <span className={styles.rest}>
          {t('dashboard.today.students', { count: students.length })}
          {locale !== 'en' && (
            <>
              {', '}
              {t('dashboard.today.speaks', { language: t(`choices.languages.${locale}`) })}
            </>
          )}
        </span>
      </span>
      {withStatus && <StatusBadge status={status} />}
    </li>
  );
};
