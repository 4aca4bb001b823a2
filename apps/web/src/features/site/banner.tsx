import type { Site } from '@clothes-closet/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HangerMark } from '../../ui/hanger-mark.tsx';
import { FacebookIcon, MailIcon, PhoneIcon, PinIcon } from '../../ui/icons.tsx';
import { LanguageButtons } from '../language/language-buttons.tsx';
import styles from './banner.module.css';
import { mailHref, telHref } from './contact.ts';

type ContactProps = { href: string; label: string; icon: ReactNode; opensTab?: true };

const Contact = ({ href, label, icon, opensTab }: ContactProps) => (
  <a
    className={styles.contact}
    href={href}
    aria-label={label}
    title={label}
    {...(opensTab && { target: '_blank', rel: 'noopener' })}
  >
    {icon}
  </a>
);

const Contacts = ({ site }: { site: Site }) => {
  const { t } = useTranslation();
  return (
    <nav className={styles.contacts} aria-label={t('site.contact')}>
      <Contact
        href={telHref(site.phone)}
        label={t('site.call', { phone: site.phone })}
        icon={<PhoneIcon />}
      />
      <Contact
        href={mailHref(site.email)}
        label={t('site.email', { email: site.email })}
        icon={<MailIcon />}
      />
      {site.mapUrl && <Contact href={site.mapUrl} label={t('site.map')} icon={<PinIcon />} opensTab />}
      {site.facebookUrl && (
        <Contact href={site.facebookUrl} label={t('site.facebook')} icon={<FacebookIcon />} opensTab />
      )}
    </nav>
  );
};

/** Who we are, how to reach us, and our languages; until the site is known, its usual name stands in. */
export const Banner = ({ site }: { site: Site | undefined }) => {
  const { t } = useTranslation();
  return (
    <header className={styles.banner}>
      <div className={styles.inner}>
        <Link className={styles.name} to="/">
          <HangerMark className={styles.mark ?? ''} />
          {/* Another name is another element: nothing that stood there has moved. */}
          <bdi key={site?.name}>{site?.name ?? t('site.fallbackName')}</bdi>
        </Link>
        {site && <Contacts site={site} />}
        <LanguageButtons />
      </div>
    </header>
  );
};
