import { useTranslation } from 'react-i18next';
import { HomeLink } from '../features/site/home-link.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { PageHead } from '../ui/page-head.tsx';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('states.notFoundTitle')}>
      <PageHead tone="now" title={t('states.notFoundTitle')} text={t('states.notFoundText')}>
        <HomeLink />
      </PageHead>
    </PageFrame>
  );
};
