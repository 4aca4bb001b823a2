import { useTranslation } from 'react-i18next';
import { BookingForm } from '../features/booking/booking-form.tsx';
import { ClosedNotice } from '../features/site/closed-notice.tsx';
import { useSite } from '../features/site/get-site.ts';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './booking.module.css';

const Content = () => {
  const { t } = useTranslation();
  const { data, isError, isFetching, refetch } = useSite();
  if (data) return data.bookingsOpen ? <BookingForm site={data} /> : <ClosedNotice site={data.site} />;
  if (!isError) return <Skeleton blocks={['title', 'field', 'field', 'card']} />;
  return (
    <LoadFailed title={t('states.failedTitle')} level={2} onRetry={() => refetch()} isRetrying={isFetching} />
  );
};

export const BookingPage = () => {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('page.title')}>
      <h1 tabIndex={-1} className={styles.title}>
        {t('page.title')}
      </h1>
      <p className={styles.intro}>{t('page.intro')}</p>
      <p className={styles.who}>
        <strong>{t('page.whoTitle')}</strong> {t('page.who')}
      </p>
      <div className={styles.content}>
        <Content />
      </div>
    </PageFrame>
  );
};
