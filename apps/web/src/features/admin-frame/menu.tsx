import {
  IconCalendarEvent,
  IconChartBar,
  IconHistory,
  IconHourglass,
  IconListCheck,
  IconListNumbers,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './menu.module.css';

/** The pages that the menu offers, in its order. */
const entries = [
  { to: '/admin', text: 'dashboard', Icon: IconSun },
  { to: '/admin/appointments', text: 'appointments', Icon: IconCalendarEvent },
  { to: '/admin/waitlist', text: 'waitlist', Icon: IconHourglass },
  { to: '/admin/reports', text: 'reports', Icon: IconChartBar },
  { to: '/admin/eligible-students', text: 'eligibleStudents', Icon: IconListCheck },
  { to: '/admin/item-limits', text: 'itemLimits', Icon: IconListNumbers },
  { to: '/admin/settings', text: 'settings', Icon: IconSettings },
  { to: '/admin/admins', text: 'admins', Icon: IconUsers },
  { to: '/admin/activity', text: 'activity', Icon: IconHistory },
] as const;

/** Icons with words: beside the page, or a bar at the bottom of a phone. */
export const Menu = () => {
  const { t } = useTranslation('admin');
  return (
    <nav aria-label={t('frame.menu')} className={styles.menu}>
      <ul className={styles.entries}>
        {entries.map(({ to, text, Icon }) => (
          <li key={to} className={styles.entry}>
            <NavLink to={to} end={to === '/admin'} className={styles.link ?? ''}>
              <Icon aria-hidden size={24} stroke={1.75} className={styles.icon} />
              <span>{t(`frame.${text}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
