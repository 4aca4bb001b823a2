import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useSite } from '../site/get-site.ts';
import styles from './admin-page.module.css';

type Props = {
  title: string;
  /** The title of the window, where the page's own says too much about a family. */
  windowTitle?: string;
  /** What leads back; stands before the title. */
  back?: ReactNode;
  /** What belongs to the title: a status, say. */
  beside?: ReactNode;
  /** The page's one main action. */
  action?: ReactNode;
  children: ReactNode;
};

/** A page's title with its one main action at the end. Coming here from another page puts the focus on the title. */
export const AdminPage = ({ title, windowTitle = title, back, beside, action, children }: Props) => {
  const { t } = useTranslation('admin');
  const site = useSite().data?.site;
  const heading = useTitleFocus();
  const fullTitle = t('frame.windowTitle', { page: windowTitle, site: site?.name ?? t('frame.siteName') });
  useEffect(() => {
    document.title = fullTitle;
  }, [fullTitle]);
  return (
    <>
      {back}
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {beside}
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </>
  );
};

/** The first page of a visit is read from its top: there the focus stays with the browser. */
const isFirstPage = (locationKey: string) => locationKey === 'default';

const useTitleFocus = () => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const navigationType = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page appears, not at a search on it
  useEffect(() => {
    // A replaced page is a redirect from one that was never seen.
    const isArrival = isFirstPage(key) || navigationType === NavigationType.Replace;
    if (isArrival || document.activeElement?.closest('main')) return;
    if (navigationType === NavigationType.Push) window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
};
