import type { WaitingRow } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readablePhone } from '../appointments/readable-phone.ts';
import { isOffered } from './offer-note.tsx';
import type { Asking } from './use-waitlist-work.ts';
import styles from './waiting-list.module.css';

export type FamilyActions = {
  onAsk: (asking: Asking, family: WaitingRow) => void;
  onOpen: (id: string) => void;
};

export const fullNameOf = ({ guardian }: WaitingRow): string => `${guardian.firstName} ${guardian.lastName}`;

export const studentIdsOf = ({ students }: WaitingRow): string =>
  students.map(({ studentId }) => studentId).join(', ');

/** To be pressed on a phone, to be read out anywhere else. */
export const Phone = ({ guardian: { phone, phoneType } }: WaitingRow) => {
  const { t } = useTranslation('admin');
  return (
    <a href={`tel:${phone}`} className={styles.phone}>
      {t('appointment.phoneWithType', {
        phone: readablePhone(phone),
        phoneType: t(`appointment.phoneTypes.${phoneType}`),
      })}
    </a>
  );
};

type ButtonsProps = { family: WaitingRow } & Pick<FamilyActions, 'onAsk'>;

/** One of the two, as a family has an open offer or not. */
const OfferButton = ({ family, onAsk }: ButtonsProps) => {
  const { t } = useTranslation('admin');
  const name = fullNameOf(family);
  return isOffered(family) ? (
    <Button
      variant="subtle"
      aria-label={t('waitlist.takeBackFor', { name })}
      onClick={() => onAsk('takeBack', family)}
    >
      {t('waitlist.takeBackButton')}
    </Button>
  ) : (
    <Button
      variant="outline"
      aria-label={t('waitlist.offerFor', { name })}
      onClick={() => onAsk('offer', family)}
    >
      {t('waitlist.offerButton')}
    </Button>
  );
};

export const FamilyButtons = ({ family, onAsk }: ButtonsProps) => {
  const { t } = useTranslation('admin');
  const name = fullNameOf(family);
  return (
    <div className={styles.buttons}>
      <OfferButton family={family} onAsk={onAsk} />
      <Button
        variant="outline"
        aria-label={t('waitlist.assignFor', { name })}
        onClick={() => onAsk('assign', family)}
      >
        {t('waitlist.assign')}
      </Button>
      <Button
        variant="subtle"
        aria-label={t('waitlist.takeOffFor', { name })}
        onClick={() => onAsk('takeOff', family)}
      >
        {t('waitlist.takeOff')}
      </Button>
    </div>
  );
};
