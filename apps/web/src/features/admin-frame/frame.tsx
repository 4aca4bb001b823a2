import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HangerMark } from '../../ui/hanger-mark.tsx';
import { useSite } from '../site/get-site.ts';
import { Account } from './account.tsx';
import styles from './frame.module.css';
import { Menu } from './menu.tsx';

/** What surrounds every admin page: whose it is, the menu, who is signed in. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('admin');
  const site = useSite().data?.site;
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('frame.skip')}
      </button>
      <header className={styles.side}>
        <Link to="/admin" className={styles.site}>
          <HangerMark className={styles.mark ?? ''} />
          <span className={styles.siteName}>{site?.name ?? t('frame.siteName')}</span>
        </Link>
        <Menu />
        <Account />
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
};
