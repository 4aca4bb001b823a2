import type { Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { ContactLinks } from './contact-links.tsx';

/** Bookings are switched off: nothing to fill in. */
export const ClosedNotice = ({ site }: { site: Site }) => {
  const { t } = useTranslation();
  return (
    <Notice tone="now" title={t('closed.title')}>
      <p>{t('closed.text')}</p>
      <ContactLinks site={site} />
    </Notice>
  );
};
