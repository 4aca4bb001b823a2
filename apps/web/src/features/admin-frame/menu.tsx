import { IconDots } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './menu.module.css';
import { firstEntries, type MenuEntry, otherEntries } from './menu-entries.ts';
import { useMore } from './use-more.ts';

/** Icons with words: all beside the page; on a phone a bar at the bottom, whose last button opens the rest. */
export const Menu = () => {
  const { t } = useTranslation('admin');
  const id = useId();
  const { isOpen, toggle, root, button, closeBy, current } = useMore();
  return (
    <nav ref={root} aria-label={t('frame.menu')} className={styles.menu} {...closeBy}>
      <Entries entries={firstEntries} className={styles.first ?? ''} />
      <button
        ref={button}
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={current ? t('frame.moreWithCurrent', { page: t(`frame.${current.text}`) }) : undefined}
        data-current={current !== undefined}
        onClick={toggle}
      >
        <IconDots aria-hidden size={24} stroke={1.75} className={styles.icon} />
        <span>{t('frame.more')}</span>
      </button>
      <Entries entries={otherEntries} id={id} className={`${styles.others} ${isOpen ? styles.open : ''}`} />
    </nav>
  );
};

type EntriesProps = { entries: readonly MenuEntry[]; className: string; id?: string };

const Entries = ({ entries, className, id }: EntriesProps) => {
  const { t } = useTranslation('admin');
  return (
    <ul id={id} className={`${styles.entries} ${className}`}>
      {entries.map(({ to, text, Icon }) => (
        <li key={to} className={styles.entry}>
          <NavLink to={to} end={to === '/admin'} className={styles.link ?? ''}>
            <Icon aria-hidden size={24} stroke={1.75} className={styles.icon} />
            <span>{t(`frame.${text}`)}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
};
