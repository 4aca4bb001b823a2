import { IconCalendarEvent, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './menu.module.css';

/** The pages that the menu offers, in its order. */
const entries = [
  { to: '/admin/appointments', text: 'appointments', Icon: IconCalendarEvent },
  { to: '/admin/eligible-students', text: 'eligibleStudents', Icon: IconListCheck },
] as const;

/** Icons with words: beside the page, or a bar at the bottom of a phone. */
export const Menu = () => {
  const { t } = useTranslation('admin');
  return (
    <nav aria-label={t('frame.menu')} className={styles.menu}>
      <ul className={styles.entries}>
        {entries.map(({ to, text, Icon }) => (
          <li key={to} className={styles.entry}>
            <NavLink to={to} className={styles.link ?? ''}>
              <Icon aria-hidden size={24} stroke={1.75} className={styles.icon} />
              <span>{t(`frame.${text}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
