import type { WaitingRow } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readablePhone } from '../appointments/readable-phone.ts';
import styles from './waiting-list.module.css';

export type FamilyActions = {
  onAssign: (family: WaitingRow) => void;
  onTakeOff: (family: WaitingRow) => void;
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

type ButtonsProps = { family: WaitingRow } & Pick<FamilyActions, 'onAssign' | 'onTakeOff'>;

export const FamilyButtons = ({ family, onAssign, onTakeOff }: ButtonsProps) => {
  const { t } = useTranslation('admin');
  const name = fullNameOf(family);
  return (
    <div className={styles.buttons}>
      <Button
        variant="outline"
        aria-label={t('waitlist.assignFor', { name })}
        onClick={() => onAssign(family)}
      >
        {t('waitlist.assign')}
      </Button>
      <Button
        variant="subtle"
        aria-label={t('waitlist.takeOffFor', { name })}
        onClick={() => onTakeOff(family)}
      >
        {t('waitlist.takeOff')}
      </Button>
    </div>
  );
};
