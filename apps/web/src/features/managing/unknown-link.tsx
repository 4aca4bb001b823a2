import type { Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head.tsx';
import { ContactLinks } from '../site/contact-links.tsx';

export const UnknownLink = ({ site }: { site: Site | undefined }) => {
  const { t } = useTranslation();
  return (
    <PageHead tone="now" title={t('manage.unknownTitle')} text={t('manage.unknownText')}>
      {site && <ContactLinks site={site} />}
    </PageHead>
  );
};
