import type { Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { mailHref, telHref } from './contact.ts';
import styles from './footer.module.css';

/** How to reach us, in words; volunteers find their way in here. */
export const Footer = ({ site }: { site: Site }) => {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>{t('site.questions')}</p>
        <p className={styles.contacts}>
          <a href={telHref(site.phone)}>
            <bdi dir="ltr">{site.phone}</bdi>
          </a>
          <a href={mailHref(site.email)}>
            <bdi dir="ltr">{site.email}</bdi>
          </a>
        </p>
        <p>
          <bdi>{site.address}</bdi>
        </p>
        <p>
          {/* The admin pages speak English only: they start afresh. */}
          <a href="/login" className={styles.quiet}>
            {t('site.volunteers')}
          </a>
        </p>
      </div>
    </footer>
  );
};
