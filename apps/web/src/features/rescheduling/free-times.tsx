import { useTranslation } from 'react-i18next';
import { Late } from '../../ui/late.tsx';
import styles from './free-times.module.css';
import { TimeGrid } from './time-grid.tsx';
import type { TimeChoice } from './use-time-choice.ts';

/** The free times of the chosen day. */
export const FreeTimes = ({ choice: { found, chosen, pick } }: { choice: TimeChoice }) => {
  const { t } = useTranslation('admin');
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
  return (
    <TimeGrid
      title={t('reschedule.freeTimes')}
      slots={found.data.slots}
      chosen={chosen.kind === 'chosen' ? chosen.startsAt : undefined}
      onPick={pick}
    />
  );
};
