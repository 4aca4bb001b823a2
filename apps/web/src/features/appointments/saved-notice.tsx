import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BackLink } from '../admin-frame/back-link.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { useNextNeedingData } from './next-needing-data.ts';
import styles from './saved-notice.module.css';

/** The numbers are written down; what comes next. */
export const SavedNotice = ({ appointmentId, items }: { appointmentId: string; items: number }) => {
  const { t } = useTranslation('admin');
  const next = useNextNeedingData(appointmentId);
  return (
    <FocusedNotice tone="good" title={t('dataEntry.savedTitle')}>
      <p>{t('dataEntry.savedText', { count: items })}</p>
      <div className={styles.ways}>
        {next && (
          <Link to={`/admin/appointments/${next.id}`} className={styles.next}>
            <bdi>{t('dataEntry.next', { name: `${next.guardian.firstName} ${next.guardian.lastName}` })}</bdi>
          </Link>
        )}
        <BackLink to="/admin/appointments" />
      </div>
    </FocusedNotice>
  );
};
