import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineNote } from '../../ui/offline-note.tsx';
import { Banner } from './banner.tsx';
import { Footer } from './footer.tsx';
import { useSite } from './get-site.ts';
import styles from './page-frame.module.css';

type Props = {
  title: string;
  /** What stands in the middle is still on its way: the footer waits, so that it is not pushed down. */
  isLoading?: boolean;
  children: ReactNode;
};

/** What surrounds every page of the parents: the banner, the footer, the title of the window. */
export const PageFrame = ({ title, isLoading = false, children }: Props) => {
  const { t } = useTranslation();
  const site = useSite().data?.site;
  const windowTitle = `${title} · ${site?.name ?? t('site.fallbackName')}`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('site.skip')}
      </a>
      <Banner site={site} />
      <OfflineNote />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {site && !isLoading && <Footer site={site} />}
    </div>
  );
};
