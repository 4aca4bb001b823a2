import { useTranslation } from 'react-i18next';
import { Late } from '../../ui/late.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './free-times.module.css';
import type { TimeChoice } from './use-time-choice.ts';

/** The free times of the chosen day, to be taken with one press. */
export const FreeTimes = ({ choice: { found, chosen, pick } }: { choice: TimeChoice }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  if (found.isError) return <p className={styles.note}>{t('reschedule.notLoaded')}</p>;
  if (found.isLoading) {
    return (
      <Late>
        <p className={styles.note}>{t('reschedule.loading')}</p>
      </Late>
    );
  }
  if (!found.data) return null;
  if (found.data.slots.length === 0) return <p className={styles.note}>{t('reschedule.noneFree')}</p>;
  const isChosen = (startsAt: string) =>
    chosen.kind === 'chosen' && Date.parse(chosen.startsAt) === Date.parse(startsAt);
  return (
    <div>
      <h3 id="free-times" className={styles.title}>
        {t('reschedule.freeTimes')}
      </h3>
      <ul className={styles.times} aria-labelledby="free-times">
        {found.data.slots.map(({ startsAt }) => (
          <li key={startsAt}>
            <button
              type="button"
              className={styles.time}
              aria-pressed={isChosen(startsAt)}
              onClick={() => pick(startsAt)}
            >
              {dates.time(startsAt)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
