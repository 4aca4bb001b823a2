import type { AppointmentRow } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryLine } from './entry-line.tsx';
import styles from './entry-list.module.css';
import type { QuickChange } from './use-quick-change.ts';

/** So many fit beside the rest of the day; the others on request. */
const shownAtFirst = 5;

type Props = {
  appointments: readonly AppointmentRow[];
  /** Of all there are, those included that are not listed. */
  total: number;
  onAsk: QuickChange['ask'];
};

/** Appointments that are over, each with the quick ways to be done with it. */
export const EntryList = ({ appointments, total, onAsk }: Props) => {
  const { t } = useTranslation('admin');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? appointments : appointments.slice(0, shownAtFirst);
  return (
    <>
      {isWhole && total > appointments.length && (
        <p>{t('dashboard.doing.entryShown', { shown: appointments.length })}</p>
      )}
      <ul className={styles.lines}>
        {shown.map((appointment) => (
          <EntryLine key={appointment.id} appointment={appointment} onAsk={onAsk} />
        ))}
      </ul>
      {shown.length < appointments.length && (
        <Button variant="subtle" onClick={() => setIsWhole(true)}>
          {t('dashboard.doing.showAll', { count: appointments.length })}
        </Button>
      )}
    </>
  );
};
