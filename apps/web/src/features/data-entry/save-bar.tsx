import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countAll } from './draft.ts';
import styles from './save-bar.module.css';
import type { DataEntry } from './use-data-entry.ts';

/** All there is in numbers, whether it is saved, and the button that saves it. */
export const SaveBar = ({ entry }: { entry: DataEntry }) => {
  const { t } = useTranslation('admin');
  const { appointment, draft, changes, isConflict, isSaving, isEditable, hasToBeSaved } = entry;
  const isCompleted = appointment.status === 'completed';
  const saveText = isCompleted ? t('dataEntry.saveChanges') : t('dataEntry.save');
  const state = () => {
    if (isConflict) return t('dataEntry.conflict.choose');
    if (changes > 0) return t('dataEntry.unsaved', { count: changes });
    return isCompleted ? t('dataEntry.allSaved') : undefined;
  };
  return (
    <div className={styles.bar}>
      <p>
        <strong>{t('dataEntry.inAll', { count: countAll(draft, appointment.visits) })}</strong>
        <span className={styles.state}>{state()}</span>
      </p>
      {isEditable && hasToBeSaved && !isConflict && (
        <Button type="submit" aria-disabled={isSaving}>
          {isSaving ? t('dataEntry.saving') : saveText}
        </Button>
      )}
    </div>
  );
};
