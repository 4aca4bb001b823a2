import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineNote } from '../../ui/offline-note.tsx';
import { Banner } from './banner.tsx';
import { Footer } from './footer.tsx';
import { useSite } from './get-site.ts';
import styles from './page-frame.module.css';

type Props = { title: string; children: ReactNode };

/** What surrounds every page of the parents: the banner, the footer, the title of the window. */
export const PageFrame = ({ title, children }: Props) => {
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
      <Footer site={site} />
    </div>
  );
};
