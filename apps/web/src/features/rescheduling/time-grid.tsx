import type { Slot } from '@clothes-closet/contracts';
import { useId } from 'react';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './free-times.module.css';

type Props = {
  title: string;
  slots: readonly Slot[];
  /** The start that is chosen; undefined where none is. */
  chosen: string | undefined;
  onPick: (startsAt: string) => void;
};

/** The free times of one day, to be taken with one press. */
export const TimeGrid = ({ title, slots, chosen, onPick }: Props) => {
  const dates = useAdminDates();
  const id = useId();
  const isChosen = (startsAt: string) => chosen !== undefined && Date.parse(chosen) === Date.parse(startsAt);
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.times} aria-labelledby={id}>
        {slots.map(({ startsAt }) => (
          <li key={startsAt}>
            <button
              type="button"
              className={styles.time}
              aria-pressed={isChosen(startsAt)}
              onClick={() => onPick(startsAt)}
            >
              {dates.time(startsAt)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
