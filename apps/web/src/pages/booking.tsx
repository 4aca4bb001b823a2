import type { SiteResponse } from '@clothes-closet/contracts';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingForm } from '../features/booking/booking-form.tsx';
import { ClosedNotice } from '../features/site/closed-notice.tsx';
import { useSite } from '../features/site/get-site.ts';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './booking.module.css';

type ContentProps = { site: SiteResponse | undefined; query: ReturnType<typeof useSite> };

const Content = ({ site, query: { isError, isFetching, refetch } }: ContentProps) => {
  const { t } = useTranslation();
  if (site) return site.bookingsOpen ? <BookingForm site={site} /> : <ClosedNotice site={site.site} />;
  if (!isError) return <Skeleton blocks={['title', 'field', 'field', 'card']} />;
  return (
    <LoadFailed title={t('states.failedTitle')} level={2} onRetry={() => refetch()} isRetrying={isFetching} />
  );
};

export const BookingPage = () => {
  const { t } = useTranslation();
  const query = useSite();
  // The form is the most there is to draw: in small steps, between which a slow phone hears its reader.
  const site = useDeferredValue(query.data);
  return (
    <PageFrame title={t('page.title')} isLoading={!site && !query.isError}>
      <h1 tabIndex={-1} className={styles.title}>
        {t('page.title')}
      </h1>
      <p className={styles.intro}>{t('page.intro')}</p>
      <p className={styles.who}>
        <strong>{t('page.whoTitle')}</strong> {t('page.who')}
      </p>
      <div className={styles.content}>
        <Content site={site} query={query} />
      </div>
    </PageFrame>
  );
};
