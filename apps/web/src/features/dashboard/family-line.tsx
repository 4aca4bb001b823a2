import type { AppointmentRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { nameOf } from './days.ts';
import styles from './family-line.module.css';

/** Whose appointment and when; the name leads to it. */
export const FamilyLine = ({ appointment }: { appointment: AppointmentRow }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  const { id, startsAt } = appointment;
  return (
    <p className={styles.family}>
      <Link to={`/admin/appointments/${id}`} state={fromHere} className={styles.name}>
        <bdi>{nameOf(appointment)}</bdi>
      </Link>
      <span className={styles.when}>
        {t('differences.appointmentOn', { when: startsAt ? dates.dayAndTime(startsAt) : t('dates.none') })}
      </span>
    </p>
  );
};
