import type { MessageRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api.ts';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import type { Resending } from './resend-message.ts';
import styles from './resend-outcome.module.css';

export const nameOf = ({ appointment: { guardian } }: MessageRow): string =>
  `${guardian.firstName} ${guardian.lastName}`;

/** Whether sending again worked, in words. */
export const ResendOutcome = ({ resending: { variables, isSuccess, error } }: { resending: Resending }) => {
  const { t } = useTranslation('admin');
  if (!variables || (!isSuccess && !error)) return null;
  const name = nameOf(variables);
  return (
    <div className={styles.outcome}>
      {error ? (
        <FocusedNotice
          key={`failed ${variables.id}`}
          tone="bad"
          title={t('messages.notResentTitle', { name })}
        >
          <p>{t(`messages.notResent.${reasonOf(error)}`)}</p>
        </FocusedNotice>
      ) : (
        <FocusedNotice key={variables.id} tone="good" title={t('messages.resentTitle', { name })}>
          <p>{t('messages.resentText')}</p>
        </FocusedNotice>
      )}
    </div>
  );
};

const reasonOf = (error: Error) => {
  if (!(error instanceof ApiError)) return 'internal';
  if (error.code === 'conflict' || error.code === 'not_found') return 'conflict';
  return error.code === 'network' ? 'network' : 'internal';
};
