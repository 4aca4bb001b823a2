import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import styles from './clear-form.module.css';
import { ClearForm } from './clear-form.tsx';
import { isEmpty } from './draft.ts';
import type { BookingValues } from './form-values.ts';

/** Over a form that was found filled in: why it is, and what to do if that was somebody else. */
export const KeptNote = ({ onClear }: { onClear: () => void }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.kept}>
      <Notice tone="good" title={t('draft.keptTitle')}>
        <p>{t('draft.keptText')}</p>
        <ClearForm onClear={onClear} />
      </Notice>
    </div>
  );
};

/** Under a form in which something is written. */
export const ClearAtEnd = ({ onClear }: { onClear: () => void }) => {
  const { control, getValues } = useFormContext<BookingValues>();
  useWatch({ control });
  if (isEmpty(getValues())) return null;
  return (
    <div className={styles.end}>
      <ClearForm onClear={onClear} />
    </div>
  );
};
