import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';

/** In the place of a page that could not be fetched: what a browser failed to fetch once fails until a reload. */
export const UnfetchedPage = () => {
  const { t } = useTranslation();
  const title = t('states.failedTitle');
  return (
    <PageFrame title={title}>
      <LoadFailed title={title} level={1} onRetry={() => window.location.reload()} isRetrying={false} />
    </PageFrame>
  );
};
