import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PageFrame } from '../features/site/page-frame.tsx';
import { isVolunteersPath } from '../lib/paths.ts';
import { Skeleton } from '../ui/skeleton.tsx';

/** While a page is on its way; around those of the parents, the frame that the first view has shown stays. */
export const LoadingPage = () => {
  const { t } = useTranslation();
  const shapes = <Skeleton blocks={['title', 'card']} />;
  if (isVolunteersPath(useLocation().pathname)) return shapes;
  return (
    <PageFrame title={t('site.loading')} isLoading>
      {shapes}
    </PageFrame>
  );
};
