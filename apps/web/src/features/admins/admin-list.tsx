import type { AdminEntry } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { useMe } from '../auth/get-me.ts';
import styles from './admin-list.module.css';

type Props = { admins: readonly AdminEntry[]; onRemove: (email: string) => void };

export const adminsTitleId = 'admins-title';

/** Everybody who may sign in, who let them in, and the way to end it. */
export const AdminList = ({ admins, onRemove }: Props) => {
  const { t } = useTranslation('admin');
  const me = useMe().data?.email;
  return (
    <section aria-labelledby={adminsTitleId}>
      <h2 id={adminsTitleId} tabIndex={-1} className={styles.title}>
        {t('admins.count', { count: admins.length })}
      </h2>
      <ul className={styles.list}>
        {admins.map((admin) => (
          <li key={admin.email} className={styles.admin}>
            <div className={styles.about}>
              <strong>
                <bdi>{admin.email}</bdi>
              </strong>
              <Since admin={admin} />
              {admin.email === me && <span className={styles.you}>{t('admins.you')}</span>}
            </div>
            {admin.email !== me && (
              <Button
                variant="outline"
                aria-label={t('admins.removeLabel', { email: admin.email })}
                onClick={() => onRemove(admin.email)}
              >
                {t('admins.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Since = ({ admin: { addedAt, addedBy } }: { admin: AdminEntry }) => {
  const { t } = useTranslation('admin');
  const day = useAdminDates().dayAndYear(addedAt);
  return (
    <span className={styles.since}>
      {addedBy === null ? t('admins.addedFirst', { day }) : t('admins.addedBy', { who: addedBy, day })}
    </span>
  );
};
