import type { Site } from '@clothes-closet/contracts';
import { MailIcon, PhoneIcon } from '../../ui/icons.tsx';
import { mailHref, telHref } from './contact.ts';
import styles from './contact-links.module.css';

/** The ways to talk to a person, in full. */
export const ContactLinks = ({ site }: { site: Site }) => (
  <ul className={styles.links}>
    <li>
      <a href={telHref(site.phone)} className={styles.link}>
        <PhoneIcon />
        <bdi dir="ltr">{site.phone}</bdi>
      </a>
    </li>
    <li>
      <a href={mailHref(site.email)} className={styles.link}>
        <MailIcon />
        <bdi dir="ltr">{site.email}</bdi>
      </a>
    </li>
  </ul>
);
