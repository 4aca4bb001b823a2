import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './dashboard.module.css';

/** What stands here may be old; `since` when (milliseconds). */
export const NotRefreshed = ({ since }: { since: number }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <p role="status" className={styles.asOf}>
      {t('dashboard.asOf', { time: dates.time(new Date(since).toISOString()) })}
    </p>
  );
};
