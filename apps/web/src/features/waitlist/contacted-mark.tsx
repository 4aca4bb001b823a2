import type { WaitingRow } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './contacted-mark.module.css';
import { useNoteContact } from './note-contact.ts';

/** A mark that stays: it is saved as it is set, says since when, and turns back where it could not be saved. */
export const ContactedMark = ({ family }: { family: WaitingRow }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const noting = useNoteContact();
  const { id, guardian, contactedAt } = family;
  // Held here while it is on its way: the answer must not be waited for to see the mark.
  const [intended, setIntended] = useState<boolean>();
  const isContacted = intended ?? contactedAt !== null;
  const note = (contacted: boolean) => {
    if (intended !== undefined) return;
    setIntended(contacted);
    noting.mutate({ id, contacted }, { onSettled: () => setIntended(undefined) });
  };
  const name = `${guardian.firstName} ${guardian.lastName}`;
  return (
    <div className={styles.mark}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          aria-label={t('waitlist.contactedFor', { name })}
          checked={isContacted}
          onChange={(event) => note(event.currentTarget.checked)}
        />
        <span aria-hidden className={styles.word}>
          {t('waitlist.contacted')}
        </span>
      </label>
      {isContacted && contactedAt && <span className={styles.when}>{dates.shortDate(contactedAt)}</span>}
      {noting.isError && (
        <span role="alert" className={styles.failed}>
          {t('waitlist.notNoted')}
        </span>
      )}
    </div>
  );
};
