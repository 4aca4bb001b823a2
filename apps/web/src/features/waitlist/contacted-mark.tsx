import type { WaitingRow } from '@clothes-closet/contracts';
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
  const isContacted = noting.isPending ? noting.variables.contacted : contactedAt !== null;
  const name = `${guardian.firstName} ${guardian.lastName}`;
  return (
    <div className={styles.mark}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          aria-label={t('waitlist.contactedFor', { name })}
          checked={isContacted}
          onChange={(event) => {
            if (!noting.isPending) noting.mutate({ id, contacted: event.currentTarget.checked });
          }}
        />
        <span aria-hidden>{t('waitlist.contacted')}</span>
      </label>
      {isContacted && contactedAt && <span className={styles.when}>{dates.shortDay(contactedAt)}</span>}
      {noting.isError && (
        <span role="alert" className={styles.failed}>
          {t('waitlist.notNoted')}
        </span>
      )}
    </div>
  );
};
