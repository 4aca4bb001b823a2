import type { Visit } from '@clothes-closet/contracts';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPersonForm } from './add-person-form.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './data-entry.module.css';
import { EntryCards } from './entry-cards.tsx';
import { EntryTable } from './entry-table.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { SaveBar } from './save-bar.tsx';
import type { DataEntry as Entry } from './use-data-entry.ts';
import { usePeople } from './use-people.ts';

/** Room for six numbers beside each other; below that, a card for each person. */
const tableScreen = '(min-width: 48rem)';

type Props = { entry: Entry; onFailed: (error: Error) => void };

/** What each person took, and who else came along. */
export const DataEntry = ({ entry, onFailed }: Props) => {
  const { t } = useTranslation('admin');
  const isWide = useMediaQuery(tableScreen, true, { getInitialValueInEffect: false });
  const [toRemove, setToRemove] = useState<Visit>();
  const people = usePeople(entry, onFailed);
  const Rows = isWide ? EntryTable : EntryCards;
  const { isConflict, isEditable, isKept } = entry;
  return (
    <section className={styles.entry} aria-labelledby="data-entry">
      <h2 id="data-entry" className={styles.title}>
        {t('dataEntry.title')}
      </h2>
      {(isConflict || !isEditable) && <ConflictNotice entry={entry} />}
      {isKept && !isConflict && isEditable && <KeptNotice onDrop={entry.drop} />}
      {isEditable && <p className={styles.keys}>{t('dataEntry.keys')}</p>}
      <form noValidate {...saveHandlers(entry)}>
        <Rows entry={entry} onRemove={setToRemove} />
        <SaveBar entry={entry} />
      </form>
      {isEditable && (
        <div className={styles.people}>
          <h3 className={styles.title}>{t('dataEntry.people.title')}</h3>
          <AddPersonForm isAdding={people.isAdding} onAdd={people.add} />
          <p role="status" className={styles.news}>
            {people.news}
          </p>
        </div>
      )}
      <RemovePersonDialog
        visit={toRemove}
        onNo={() => setToRemove(undefined)}
        onYes={(visit) => {
          setToRemove(undefined);
          people.remove(visit);
        }}
      />
    </section>
  );
};

/** Enter moves on from number to number, so that it takes Ctrl (or Cmd) to save from within one. */
const saveHandlers = (entry: Entry) => ({
  onSubmit: (event: FormEvent) => {
    event.preventDefault();
    entry.save();
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    entry.save();
  },
});
