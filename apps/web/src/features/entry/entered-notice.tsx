import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './entered-notice.module.css';
import type { Entered } from './use-entry-form.ts';

type Props = { entered: Entered; onAnother: () => void };

/** Says what was made, and what may come next. */
export const EnteredNotice = ({ entered, onAnother }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const { id, name, startsAt } = entered;
  return (
    <FocusedNotice tone="good" title={startsAt ? t('entry.booked', { name }) : t('entry.waiting', { name })}>
      <p>{startsAt ? t('entry.bookedText', { when: dates.dayAndTime(startsAt) }) : t('entry.waitingText')}</p>
      <div className={styles.next}>
        <Button component={Link} to={`/admin/appointments/${id}`} variant="outline">
          {t('entry.look')}
        </Button>
        <Button variant="outline" onClick={onAnother}>
          {t('entry.another')}
        </Button>
      </div>
    </FocusedNotice>
  );
};
