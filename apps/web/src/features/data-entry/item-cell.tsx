import { type ItemKind, mostOfAnItem, type Visit } from '@clothes-closet/contracts';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cellId, focusNextCell } from './cells.ts';
import { isChanged, textIn } from './draft.ts';
import styles from './item-cell.module.css';
import { faultOf, quantityOf, stepped } from './quantity.ts';
import type { DataEntry } from './use-data-entry.ts';

type Props = { entry: DataEntry; visit: Visit; kind: ItemKind; person: string };

/** How many of one kind one person took: typed, or stepped with a finger. Tab goes from number to number. */
export const ItemCell = ({ entry, visit, kind, person }: Props) => {
  const { t } = useTranslation('admin');
  const cell = { visitId: visit.id, kind };
  const text = textIn(entry.draft, visit, kind);
  const fault = faultOf(text);
  const isDifferent = entry.isConflict && isChanged(entry.draft, visit, kind);
  const names = { kind: t(`dataEntry.kinds.${kind}`), person };
  const id = cellId(cell);
  const isLocked = entry.isSaving || !entry.isEditable;

  const step = (by: 1 | -1) => isLocked || entry.type(cell, stepped(text, by));
  const followKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') focusNextCell(event.currentTarget);
    else step(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <div className={styles.cell}>
      <div className={`${styles.stepper} ${fault ? styles.bad : ''} ${isDifferent ? styles.differs : ''}`}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.less}
          aria-label={t('dataEntry.less', names)}
          onClick={() => step(-1)}
        >
          <IconMinus aria-hidden size={20} />
        </button>
        <input
          id={id}
          role="spinbutton"
          className={styles.number}
          inputMode="numeric"
          autoComplete="off"
          aria-label={t('dataEntry.cell', names)}
          aria-valuenow={quantityOf(text)}
          aria-valuetext={text}
          aria-valuemin={0}
          aria-valuemax={mostOfAnItem}
          aria-invalid={fault !== undefined}
          aria-describedby={`${fault ? `${id}-fault` : ''} ${isDifferent ? `${id}-theirs` : ''}`.trim()}
          readOnly={isLocked}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => entry.type(cell, event.currentTarget.value)}
          onBlur={() => entry.settle(cell)}
          onKeyDown={followKey}
        />
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t('dataEntry.more', names)}
          onClick={() => step(1)}
        >
          <IconPlus aria-hidden size={20} />
        </button>
      </div>
      {fault && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {t(`dataEntry.faults.${fault}`, { most: mostOfAnItem })}
        </p>
      )}
      {isDifferent && (
        <p id={`${id}-theirs`} className={styles.theirs}>
          {t('dataEntry.theirs', { number: visit.items[kind] })}
        </p>
      )}
    </div>
  );
};
