import type { Slot } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../ui/focus.ts';
import { useDates } from '../site/use-dates.ts';
import styles from './time-buttons.module.css';

type Props = {
  slots: readonly Slot[];
  chosen: string;
  hasError: boolean;
  onChoose: (startsAt: string) => void;
};

/** A day's times as large buttons; each says its whole date and time to who can't see where it stands. */
export const TimeButtons = ({ slots, chosen, hasError, onChoose }: Props) => {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <span className={styles.times}>
      {slots.map(({ startsAt }, index) => (
        <label key={startsAt} className={styles.time}>
          <input
            type="radio"
            name="startsAt"
            className="visually-hidden"
            id={index === 0 ? fieldId('startsAt') : undefined}
            aria-label={t('bar.dayAndTime', { day: dates.day(startsAt), time: dates.time(startsAt) })}
            aria-invalid={hasError ? true : undefined}
            checked={startsAt === chosen}
            onChange={() => onChoose(startsAt)}
          />
          <span aria-hidden="true">{dates.time(startsAt)}</span>
        </label>
      ))}
    </span>
  );
};
