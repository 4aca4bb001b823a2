import type { AppointmentStatus } from '@clothes-closet/contracts';
import { IconBan, IconCalendarCheck, IconCircleCheck, IconHourglass, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './status-badge.module.css';

const icons = {
  waitlisted: IconHourglass,
  booked: IconCalendarCheck,
  completed: IconCircleCheck,
  no_show: IconUserX,
  cancelled: IconBan,
} satisfies Record<AppointmentStatus, unknown>;

/** A status in a word, with an icon; the colour only helps. */
export const StatusBadge = ({ status }: { status: AppointmentStatus }) => {
  const { t } = useTranslation('admin');
  const Icon = icons[status];
  return (
    <span className={`${styles.badge} ${styles[status]}`}>
      <Icon aria-hidden size={18} stroke={2} />
      {t(`choices.statuses.${status}`)}
    </span>
  );
};
