import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useDates } from '../site/use-dates.ts';
import styles from './day-chips.module.css';
import type { SlotDay } from './slot-days.ts';

/** As many days as one cares to look through at a time. */
const step = 12;

type Props = {
  days: readonly SlotDay[];
  inSight: string;
  chosenDay: string | undefined;
  onPick: (day: string) => void;
};

const DayChip = ({ day, inSight, chosenDay, onPick }: Omit<Props, 'days'> & { day: SlotDay }) => {
  const { t } = useTranslation();
  const dates = useDates();
  const [{ startsAt }] = day.slots;
  return (
    <label className={styles.chip}>
      <input
        type="radio"
        name="day"
        className="visually-hidden"
        checked={day.day === inSight}
        onChange={() => onPick(day.day)}
      />
      <span className={styles.weekday}>{dates.weekday(startsAt)}</span>
      <span className={styles.date}>{dates.shortDate(startsAt)}</span>
      <span className={styles.count}>{t('time.times', { count: day.slots.length })}</span>
      {day.day === chosenDay && (
        <span className={styles.chosen}>
          <CheckIcon />
          <span className="visually-hidden">{t('time.chosenDay')}</span>
        </span>
      )}
    </label>
  );
};

/** The days that have free times, in a row to push along. */
export const DayChips = ({ days, ...rest }: Props) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  const needed = days.findIndex(({ day }) => day === rest.inSight) + 1;
  const count = Math.max(shown, needed);
  return (
    <span className={styles.row}>
      {days.slice(0, count).map((day) => (
        <DayChip key={day.day} day={day} {...rest} />
      ))}
      {days.length > count && (
        <Button look="secondary" className={styles.more} onClick={() => setShown(count + step)}>
          {t('time.moreDays')}
        </Button>
      )}
    </span>
  );
};
