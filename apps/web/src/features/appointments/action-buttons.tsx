import type { AppointmentResponse, AppointmentStatus } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconCalendarTime, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './action-buttons.module.css';
import { activityPath } from './activity-path.ts';
import type { AppointmentActions } from './use-appointment-actions.ts';

type Action = 'reschedule' | 'noShow' | 'cancel' | 'undoCompleted' | 'undoNoShow';

/** What the API takes in each status. */
const possible: Record<AppointmentStatus, readonly Action[]> = {
  waitlisted: [],
  booked: ['reschedule', 'noShow', 'cancel'],
  completed: ['undoCompleted'],
  no_show: ['undoNoShow', 'cancel'],
  cancelled: [],
};

const icons = {
  reschedule: IconCalendarTime,
  noShow: IconUserX,
  cancel: IconBan,
  undoCompleted: IconArrowBackUp,
  undoNoShow: IconArrowBackUp,
} satisfies Record<Action, unknown>;

type Props = { appointment: AppointmentResponse; actions: AppointmentActions };

/** All that can be done with the appointment as it stands. */
export const ActionButtons = ({ appointment: { id, status }, actions }: Props) => {
  const { t } = useTranslation('admin');
  const press = (action: Action) => {
    if (actions.isWorking) return;
    if (action === 'undoCompleted' || action === 'undoNoShow') actions.reopen();
    else actions.ask(action);
  };
  return (
    <ul className={styles.actions} aria-label={t('appointment.actions')}>
      {possible[status].map((action) => {
        const Icon = icons[action];
        return (
          <li key={action}>
            <Button
              variant="outline"
              leftSection={<Icon aria-hidden size={20} />}
              aria-disabled={actions.isWorking}
              onClick={() => press(action)}
            >
              {t(`appointment.${action}`)}
            </Button>
          </li>
        );
      })}
      <li>
        <Link to={activityPath(id)} className={styles.activity}>
          {t('appointment.activity')}
        </Link>
      </li>
    </ul>
  );
};
