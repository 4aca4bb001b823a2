import type { ManagedAppointment, SiteResponse } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ContactLinks } from '../site/contact-links.tsx';
import { Ticket } from '../ticket/ticket.tsx';
import { ManageActions } from './manage-actions.tsx';
import { isStillNews, type News } from './news.ts';
import { OfferNotice } from './offer-notice.tsx';
import { type Standing, standingOf } from './standing.ts';
import { useHead } from './use-head.ts';

type Props = { appointment: ManagedAppointment; site: SiteResponse; token: string };

/** What there is to do about an appointment that nothing can be changed about any more. */
const NextStep = ({ standing, site }: { standing: Standing; site: SiteResponse }) => {
  const { t } = useTranslation();
  if (standing === 'past') return <ContactLinks site={site.site} />;
  if (standing !== 'cancelled' || !site.bookingsOpen) return null;
  return (
    <Link to="/" className={buttonClass('primary')}>
      {t('manage.bookAgain')}
    </Link>
  );
};

/** The appointment of a manage link, as it stands now, and what its family can do about it. */
export const ManagedTicket = ({ appointment, site, token }: Props) => {
  const { status, startsAt, endsAt, students, offer } = appointment;
  // Counted, so that the same news told twice is brought to the reader twice.
  const [told, setTold] = useState<{ news: News; count: number }>();
  const news = told && isStillNews(told.news, appointment) ? told.news : undefined;
  const standing = standingOf(appointment);
  const head = useHead({ standing, appointment, news });
  const isLive = standing === 'upcoming' || standing === 'waitlisted';
  const onNews = (news: News) => setTold((before) => ({ news, count: (before?.count ?? 0) + 1 }));
  const isOver = standing === 'past' || standing === 'cancelled';
  return (
    <>
      <p role="status" className="visually-hidden">
        {news && head.text}
      </p>
      <PageHead key={news && told?.count} isAnswer={news !== undefined} {...head}>
        {isOver && <NextStep standing={standing} site={site} />}
        {offer && <OfferNotice offer={offer} />}
      </PageHead>
      <Ticket
        site={site.site}
        students={students}
        time={startsAt && endsAt ? { startsAt, endsAt } : undefined}
        manageUrl={`${window.location.origin}/manage/${token}`}
        isLive={isLive}
        isOff={standing === 'cancelled'}
      />
      {isLive && (
        <ManageActions
          key={`${status} ${startsAt}`}
          appointment={appointment}
          site={site}
          token={token}
          onNews={onNews}
        />
      )}
    </>
  );
};
