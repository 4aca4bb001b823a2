import type { AppointmentRow } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { hasTime, nameOf } from './days.ts';
import styles from './entry-list.module.css';
import type { QuickChange } from './use-quick-change.ts';

type Props = { appointment: AppointmentRow; onAsk: QuickChange['ask'] };

/** One family that was to come: enter what they took, or say that they did not come. */
export const EntryLine = ({ appointment, onAsk }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  const name = nameOf(appointment);
  return (
    <li className={styles.line}>
      <p className={styles.who}>
        <bdi className={styles.name}>{name}</bdi>
        {hasTime(appointment) && (
          <span className={styles.when}>
            {t('dashboard.entry.when', {
              day: dates.shortDay(appointment.startsAt),
              time: dates.time(appointment.startsAt),
            })}
          </span>
        )}
      </p>
      <div className={styles.ways}>
        <Button
          component={Link}
          to={`/admin/appointments/${appointment.id}`}
          state={fromHere}
          aria-label={t('dashboard.entry.enterFor', { name })}
        >
          {t('dashboard.entry.enter')}
        </Button>
        <Button
          variant="outline"
          aria-label={t('dashboard.entry.noShowFor', { name })}
          onClick={() => onAsk({ way: 'noShow', appointment })}
        >
          {t('dashboard.entry.noShow')}
        </Button>
        <Button
          variant="subtle"
          aria-label={t('dashboard.entry.cancelFor', { name })}
          onClick={() => onAsk({ way: 'cancel', appointment })}
        >
          {t('dashboard.entry.cancel')}
        </Button>
      </div>
    </li>
  );
};
