import { AllTexts } from '../features/locales/all-texts.tsx';
import { useLocales } from '../features/locales/load-locales.ts';
import { useLocalesTexts } from '../features/locales/use-locales-texts.ts';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './locales.module.css';

/** Every text of the booking page in every language; open to everyone. */
export const LocalesPage = () => {
  const t = useLocalesTexts();
  const { data, isError, refetch, isFetching } = useLocales();
  return (
    <PageFrame title={t('title')}>
      <div className={styles.locales}>
        <div lang="en" dir="ltr">
          <h1>{t('title')}</h1>
          {data && <AllTexts rows={data} />}
        </div>
        {!data && !isError && <Skeleton blocks={['line', 'card', 'card', 'card']} />}
        {!data && isError && (
          <LoadFailed
            title={t('failedTitle')}
            level={2}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        )}
      </div>
    </PageFrame>
  );
};
