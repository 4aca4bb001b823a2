import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageFrame } from '../features/site/page-frame.tsx';
import { PageHead } from '../ui/page-head.tsx';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('states.notFoundTitle')}>
      <PageHead tone="now" title={t('states.notFoundTitle')} text={t('states.notFoundText')} />
      <p>
        <Link to="/">{t('states.home')}</Link>
      </p>
    </PageFrame>
  );
};
