import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigationType } from 'react-router';
import { OfflineNote } from '../../ui/offline-note.tsx';
import { Banner } from './banner.tsx';
import { Footer } from './footer.tsx';
import { useSite } from './get-site.ts';
import styles from './page-frame.module.css';

/** Who came by a link of ours is brought to the top of the new page, and to what it is called. */
const useArrival = () => {
  const main = useRef<HTMLElement>(null);
  const hasComeByLink = useNavigationType() === 'PUSH';
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival has a key of its own
  useEffect(() => {
    if (!hasComeByLink) return;
    window.scrollTo(0, 0);
    const heading = main.current?.querySelector<HTMLElement>('h1[tabindex]');
    (heading ?? main.current)?.focus({ preventScroll: true });
  }, [key, hasComeByLink]);
  return main;
};

type Props = {
  title: string;
  /** What stands in the middle is still on its way: the footer waits, so that it is not pushed down. */
  isLoading?: boolean;
  children: ReactNode;
};

/** What surrounds every page of the parents: the banner, the footer, the title of the window. */
export const PageFrame = ({ title, isLoading = false, children }: Props) => {
  const { t } = useTranslation();
  const main = useArrival();
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
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {site && !isLoading && <Footer site={site} />}
    </div>
  );
};
