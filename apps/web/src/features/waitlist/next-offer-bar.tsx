import type { WaitingRow } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { useAvailability } from '../times/get-availability.ts';
import { fullNameOf } from './family-parts.tsx';
import { useLine } from './list-waiting.ts';
import { nextOfferOf } from './next-offer.ts';
import styles from './next-offer-bar.module.css';

/** Milliseconds; longer than between the two presses of somebody who presses everything twice. */
const readingMs = 800;

/** Whether it has been on the page for long enough to be what is meant by a press. */
const useIsRead = (shown: string) => {
  const [read, setRead] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRead(shown), readingMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return read === shown;
};

type Props = { isSending: boolean; onOffer: (family: WaitingRow, startsAt: string) => void };

/** The first free time to the next in line, with one click; nothing where there is none, or nobody. */
export const NextOfferBar = ({ isSending, onOffer }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const id = useId();
  const next = nextOfferOf(useLine().data?.items ?? [], useAvailability().data?.slots ?? []);
  const isRead = useIsRead(next ? `${next.family.id} ${next.startsAt}` : '');
  const isDeaf = isSending || !isRead;
  if (!next) return null;
  const { family, startsAt } = next;
  return (
    <section className={styles.bar} aria-label={t('waitlist.next.label')}>
      <p id={id}>
        {t('waitlist.next.time')} <strong>{dates.shortMoment(startsAt)}</strong>
        <br />
        {t('waitlist.next.family')}{' '}
        <strong>
          <bdi>{fullNameOf(family)}</bdi>
        </strong>
      </p>
      <Button
        aria-disabled={isDeaf}
        aria-describedby={id}
        onClick={() => isDeaf || onOffer(family, startsAt)}
      >
        {isSending ? t('waitlist.offer.sending') : t('waitlist.next.offer')}
      </Button>
    </section>
  );
};
