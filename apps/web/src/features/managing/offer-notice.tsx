import type { ManagedAppointment } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { useDates } from '../site/use-dates.ts';
import styles from './managing.module.css';

type Props = { offer: NonNullable<ManagedAppointment['offer']> };

/** A time that is held for a waiting family, and the way to their answer. */
export const OfferNotice = ({ offer: { startsAt, expiresAt, url } }: Props) => {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <div className={styles.offer}>
      <p>
        <strong>{t('offer.held', { day: dates.day(startsAt), time: dates.time(startsAt) })}</strong>
      </p>
      <p>{t('offer.until', { day: dates.day(expiresAt), time: dates.time(expiresAt) })}</p>
      <ButtonLink href={url} rel="noreferrer">
        {t('offer.answer')}
      </ButtonLink>
    </div>
  );
};
