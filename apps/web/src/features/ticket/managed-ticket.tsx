import type { ManagedAppointment, Site } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { now } from '../../lib/clock.ts';
import type { Tone } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ContactLinks } from '../site/contact-links.tsx';
import styles from './booked-ticket.module.css';
import { standingOf } from './standing.ts';
import { Ticket } from './ticket.tsx';

const tones = {
  upcoming: 'good',
  waitlisted: 'now',
  completed: 'good',
  past: 'now',
  cancelled: 'bad',
} as const satisfies Record<string, Tone>;

type Props = { appointment: ManagedAppointment; site: Site; manageUrl: string };

const useNews = () => {
  const { t } = useTranslation();
  return {
    upcoming: { title: t('ticket.manageTitle') },
    waitlisted: { title: t('ticket.waitlistedTitle'), text: t('ticket.waitlistedIntro') },
    completed: { title: t('ticket.completedTitle'), text: t('ticket.completedIntro') },
    past: { title: t('ticket.pastTitle'), text: t('ticket.pastIntro') },
    cancelled: { title: t('ticket.cancelledTitle'), text: t('ticket.cancelledIntro') },
  };
};

const HowToChange = ({ site }: { site: Site }) => {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('ticket.change')}</h2>
      <p>{t('ticket.changeContact')}</p>
      <ContactLinks site={site} />
    </section>
  );
};

/** The appointment of a manage link, as it stands now. */
export const ManagedTicket = ({ appointment, site, manageUrl }: Props) => {
  const { startsAt, endsAt, students } = appointment;
  const standing = standingOf(appointment, now());
  const isLive = standing === 'upcoming' || standing === 'waitlisted';
  return (
    <>
      <PageHead tone={tones[standing]} {...useNews()[standing]} />
      <Ticket
        site={site}
        students={students}
        time={startsAt && endsAt ? { startsAt, endsAt } : undefined}
        manageUrl={manageUrl}
        isLive={isLive}
      />
      {isLive && <HowToChange site={site} />}
    </>
  );
};
