import type { Site } from '@clothes-closet/contracts';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../lib/clock.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import styles from './booked-ticket.module.css';
import { expectationsOf } from './expectations.ts';
import type { KeptTicket } from './kept-ticket.ts';
import { Ticket } from './ticket.tsx';

const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
};

const WhatToBring = () => {
  const { t } = useTranslation();
  return (
    <Section title={t('ticket.bring')}>
      <ul className={styles.list}>
        <li>{t('ticket.bringId')}</li>
        <li>{t('ticket.bringStudents')}</li>
        <li>{t('ticket.bringBag')}</li>
      </ul>
    </Section>
  );
};

type Props = {
  ticket: KeptTicket;
  site: Site;
  /** Whether it answers something just sent. */
  isAnswer: boolean;
};

/** What a parent sees after sending the form, or accepting an offer: the ticket, what comes next, how to change it. */
export const BookedTicket = ({ ticket, site, isAnswer }: Props) => {
  const { t } = useTranslation();
  const time = ticket.kind === 'booked' ? ticket : undefined;
  return (
    <>
      <PageHead
        isAnswer={isAnswer}
        tone="good"
        title={t(time ? 'ticket.bookedTitle' : 'ticket.waitlistedTitle')}
        text={t(time ? 'ticket.bookedIntro' : 'ticket.waitlistedIntro')}
      />
      <Ticket site={site} students={ticket.students} time={time} manageUrl={ticket.manageUrl} isLive />
      <Section title={t('ticket.next')}>
        <ul className={styles.list}>
          {expectationsOf(ticket, now()).map((expectation) => (
            <li key={expectation}>{t(`ticket.${expectation}`)}</li>
          ))}
        </ul>
      </Section>
      {time && <WhatToBring />}
      <div className={styles.actions}>
        <ButtonLink look="secondary" href={ticket.manageUrl} rel="noreferrer">
          {t(time ? 'ticket.change' : 'offer.seeWaitlist')}
        </ButtonLink>
        {time && <p className={styles.quiet}>{t('ticket.screenshot')}</p>}
      </div>
    </>
  );
};
