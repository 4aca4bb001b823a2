import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Late } from '../../ui/late.tsx';
import styles from './sending-progress.module.css';

/** Longer than a large district's list takes. */
const slowMs = 15_000;

type Props = {
  /** How much of the list has gone out, 0 to 1. */
  sent: number;
  /** Undefined where it is too late. */
  stop: (() => void) | undefined;
};

/** How far a list has been sent; how long checking it takes then nobody knows. */
export const SendingProgress = ({ sent, stop }: Props) => {
  const { t } = useTranslation('admin');
  const isSent = sent >= 1;
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.news}>
        <strong>{isSent ? t('eligible.checking') : t('eligible.sending')}</strong>
        <Late afterMs={slowMs}>
          <span className={styles.hint}>{t('eligible.slowHint')}</span>
        </Late>
      </p>
      <progress
        aria-label={isSent ? t('eligible.checking') : t('eligible.sending')}
        className={styles.bar}
        // Without a value it shows that something goes on.
        {...(!isSent && { value: sent })}
      />
      {stop && (
        <Button variant="outline" onClick={stop} className={styles.stop ?? ''}>
          {t('eligible.stop')}
        </Button>
      )}
    </div>
  );
};
