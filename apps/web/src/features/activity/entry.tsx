import type { AuditRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './entry.module.css';
import { isAction } from './search.ts';
import { useDetailTexts } from './use-detail-texts.ts';
import { useWho } from './use-who.ts';

/** One thing that was done, as a sentence. */
export const Entry = ({ entry }: { entry: AuditRow }) => {
  const { t } = useTranslation('admin');
  const time = useAdminDates().time(entry.at);
  const who = useWho()(entry.actor);
  const details = useDetailTexts()(entry);
  const { action } = entry;
  const sentence = isAction(action)
    ? t(`activity.told.${action}`, { who })
    : t('activity.unknown', { who, action });
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at} className={styles.time}>
        {time}
      </time>
      <div className={styles.told}>
        <p>{sentence}</p>
        {details && <p className={styles.details}>{details}</p>}
      </div>
      {entry.appointmentId && (
        <OpenAppointment id={entry.appointmentId} label={t('activity.openLabel', { what: sentence, time })} />
      )}
    </li>
  );
};

const OpenAppointment = ({ id, label }: { id: string; label: string }) => {
  const { t } = useTranslation('admin');
  const fromHere = useFromHere();
  return (
    <Link to={`/admin/appointments/${id}`} state={fromHere} className={styles.open} aria-label={label}>
      {t('activity.open')}
    </Link>
  );
};
