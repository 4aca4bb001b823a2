import { useTranslation } from 'react-i18next';
import styles from './time-dialog.module.css';
import type { TimeChoice } from './use-time-choice.ts';

/** What is to be known of the chosen time; its place is kept, so that nothing moves when it appears. */
export const TimeRemark = ({ choice: { remark } }: { choice: TimeChoice }) => {
  const { t } = useTranslation('admin');
  return (
    <p role="status" className={`${styles.remark} ${remark ? styles[remark] : ''}`}>
      {remark && t(`reschedule.${remark}`)}
    </p>
  );
};
