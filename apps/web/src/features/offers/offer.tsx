import type { OwnOffer, Site } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { useDates } from '../site/use-dates.ts';
import { BookedTicket } from '../ticket/booked-ticket.tsx';
import { Ticket } from '../ticket/ticket.tsx';
import { OfferHead } from './offer-head.tsx';
import { OfferQuestion } from './offer-question.tsx';
import styles from './offers.module.css';
import { type News, standingOf } from './standing.ts';
import { useAnswer } from './use-answer.ts';

type Props = { offer: OwnOffer; site: Site; token: string };

const Until = ({ expiresAt }: Pick<OwnOffer, 'expiresAt'>) => {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <p className={styles.until}>
      {t('offer.until', { day: dates.day(expiresAt), time: dates.time(expiresAt) })}
    </p>
  );
};

/** A closed offer leads on to what holds now. */
const NextStep = ({ state, manageUrl }: OwnOffer) => {
  const { t } = useTranslation();
  return (
    <ButtonLink look="secondary" href={manageUrl} rel="noreferrer">
      {t(state === 'accepted' ? 'offer.seeVisit' : 'offer.seeWaitlist')}
    </ButtonLink>
  );
};

/** A time that is held for a waiting family: what it is, and their yes or no. */
export const Offer = ({ offer, site, token }: Props) => {
  const { state, startsAt, endsAt, students, manageUrl, getsText } = offer;
  const [firstState] = useState(state);
  const [news, setNews] = useState<News>();
  const answering = useAnswer({ token, onNews: setNews });
  const standing = standingOf(state, news);
  if (standing === 'booked') {
    const ticket = { kind: 'booked', startsAt, endsAt, students, manageUrl, getsText } as const;
    return <BookedTicket isAnswer ticket={ticket} site={site} />;
  }
  const isOpen = standing === 'open';
  return (
    <>
      <OfferHead
        offer={offer}
        standing={standing}
        isAnswer={news !== undefined || state !== firstState}
        isStale={news === 'stale'}
      >
        {isOpen ? <Until {...offer} /> : <NextStep {...offer} />}
      </OfferHead>
      {isOpen && (
        <>
          <Ticket
            site={site}
            students={students}
            time={{ startsAt, endsAt }}
            manageUrl={manageUrl}
            isLive={false}
          />
          <OfferQuestion answering={answering} site={site} />
        </>
      )}
    </>
  );
};
