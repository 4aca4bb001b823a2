import type { WaitingOffer, WaitingRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { now } from '../../lib/clock.ts';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './waiting-list.module.css';

export const isOffered = ({ offer }: Pick<WaitingRow, 'offer'>): boolean => offer?.state === 'open';

const OpenOffer = ({ offer: { startsAt, expiresAt, tellAt } }: { offer: WaitingOffer }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const isTold = Date.parse(tellAt) <= now();
  return (
    <>
      <p className={styles.offered}>{t('waitlist.offered', { when: dates.shortMoment(startsAt) })}</p>
      {!isTold && <p>{t('waitlist.tellAt', { when: dates.shortMoment(tellAt) })}</p>}
      <p>{t('waitlist.answerBy', { when: dates.shortMoment(expiresAt) })}</p>
    </>
  );
};

/** The last time that a family was offered, and what came of it. */
export const OfferNote = ({ offer }: Pick<WaitingRow, 'offer'>) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  if (!offer) return null;
  const { state, startsAt } = offer;
  return (
    <div className={styles.offerNote}>
      {state === 'open' ? (
        <OpenOffer offer={offer} />
      ) : (
        <p>{t(`waitlist.closedOffers.${state}`, { when: dates.shortMoment(startsAt) })}</p>
      )}
    </div>
  );
};
