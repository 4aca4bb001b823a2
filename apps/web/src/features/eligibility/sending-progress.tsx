import { useTranslation } from 'react-i18next';
import styles from './sending-progress.module.css';

/** How long it takes nobody knows; that it goes on, and what not to do, can be said. */
export const SendingProgress = () => {
  const { t } = useTranslation('admin');
  return (
    <div role="status" className={styles.progress}>
      <strong id="sending">{t('eligible.sending')}</strong>
      <progress aria-labelledby="sending" className={styles.bar} />
      <span className={styles.hint}>{t('eligible.sendingHint')}</span>
    </div>
  );
};
