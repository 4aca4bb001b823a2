import { mostPrinted } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintOutcome } from './print-outcome.tsx';
import styles from './selection-bar.module.css';
import { usePrinting } from './use-printing.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  selection: Selection;
  /** All of this page. */
  pageIds: readonly string[];
  hasMorePages: boolean;
};

/** Picks all or none of a list, and prints what is picked. */
export const SelectionBar = ({ selection, pageIds, hasMorePages }: Props) => {
  const { t } = useTranslation('admin');
  const standId = useId();
  const printing = usePrinting();
  const { isPrinting } = printing;
  const count = selection.ids.length;
  const canPrint = count > 0 && count <= mostPrinted && !isPrinting;
  return (
    <>
      <section aria-label={t('printing.selection')} className={styles.bar}>
        <div className={styles.choices}>
          <Button variant="subtle" onClick={() => selection.add(pageIds)}>
            {hasMorePages ? t('printing.selectPage') : t('printing.selectAll')}
          </Button>
          <Button variant="subtle" aria-disabled={count === 0} onClick={selection.clear}>
            {t('printing.unselectAll')}
          </Button>
        </div>
        <p id={standId} role="status" className={styles.stand}>
          {isPrinting ? t('printing.making') : <Stand count={count} />}
        </p>
        <Button
          leftSection={<IconPrinter aria-hidden size={20} />}
          aria-disabled={!canPrint}
          aria-describedby={standId}
          onClick={() => {
            if (canPrint) printing.print(selection.ids);
          }}
        >
          {t('printing.printSelected', { count })}
        </Button>
      </section>
      <PrintOutcome printing={printing} />
    </>
  );
};

/** How many are picked, or what to do before they can be printed. */
const Stand = ({ count }: { count: number }) => {
  const { t } = useTranslation('admin');
  if (count === 0) return t('printing.selectFirst');
  return count > mostPrinted
    ? t('printing.tooMany', { most: mostPrinted })
    : t('printing.selected', { count });
};
