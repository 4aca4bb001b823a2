import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { activityPath } from '../appointments/activity-path.ts';
import styles from './conflict-notice.module.css';
import type { DataEntry } from './use-data-entry.ts';

/** Somebody else was quicker: what stands there now, what was typed, and whose counts. */
export const ConflictNotice = ({ entry }: { entry: DataEntry }) => {
  const { t } = useTranslation('admin');
  const title = t('dataEntry.conflict.title');
  const content = <ConflictContent entry={entry} />;
  // Only who pressed Save is waiting for an answer: nobody else is taken out of a cell.
  if (entry.wasRefused) {
    return (
      <FocusedNotice tone="now" title={title}>
        {content}
      </FocusedNotice>
    );
  }
  return (
    <div role="alert">
      <Notice tone="now" title={title}>
        {content}
      </Notice>
    </div>
  );
};

const ConflictContent = ({ entry }: { entry: DataEntry }) => {
  const { t } = useTranslation('admin');
  const { appointment, isEditable, isSaving, hasWork } = entry;
  const drop = isEditable ? 'theirs' : 'drop';
  return (
    <>
      <p>{useWhatDiffers(entry)}</p>
      <LostNumbers entry={entry} />
      <div className={styles.answers}>
        {isEditable && hasWork && (
          <Button aria-disabled={isSaving} onClick={() => isSaving || entry.saveMineAnyway()}>
            {isSaving ? t('dataEntry.saving') : t('dataEntry.conflict.mine')}
          </Button>
        )}
        <Button variant="outline" onClick={entry.drop}>
          {t(`dataEntry.conflict.${hasWork ? drop : 'goOn'}`)}
        </Button>
        <Link to={activityPath(appointment.id)} className={styles.activity}>
          {t('appointment.activity')}
        </Link>
      </div>
    </>
  );
};

const useWhatDiffers = ({ appointment: { status }, changes, isEditable }: DataEntry): string => {
  const { t } = useTranslation('admin');
  if (!isEditable) return t('dataEntry.conflict.closed', { status: t(`choices.statuses.${status}`) });
  if (changes > 0) return t('dataEntry.conflict.differ', { count: changes });
  return status === 'completed' ? t('dataEntry.conflict.sameCompleted') : t('dataEntry.conflict.same');
};

const LostNumbers = ({ entry: { orphans } }: { entry: DataEntry }) => {
  const { t } = useTranslation('admin');
  if (orphans.length === 0) return null;
  const numbers = orphans.map(([kind, number]) =>
    t('dataEntry.conflict.lostNumber', { kind: t(`dataEntry.kinds.${kind}`), number }),
  );
  return <p>{t('dataEntry.conflict.lost', { numbers: numbers.join(', ') })}</p>;
};
