import type { AppointmentResponse } from '@clothes-closet/contracts';
import { IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { telHref } from '../site/contact.ts';
import styles from './appointment-summary.module.css';
import { readablePhone } from './readable-phone.ts';

type Props = { appointment: AppointmentResponse; children: ReactNode };

/** When, whom to call, and what can be done. */
export const AppointmentSummary = ({ appointment: { startsAt, guardian }, children }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <div className={styles.summary}>
      <p className={styles.when}>{startsAt ? dates.dayAndTime(startsAt) : t('dates.none')}</p>
      <a className={styles.phone} href={telHref(guardian.phone)}>
        <IconPhone aria-hidden size={20} />
        {readablePhone(guardian.phone)}
      </a>
      <div className={styles.actions}>{children}</div>
    </div>
  );
};
