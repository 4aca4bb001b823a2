import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './print-button.module.css';
import { PrintOutcome } from './print-outcome.tsx';
import { usePrinting } from './use-printing.ts';

/** Prints the forms of these appointments; what became of it stands below the button. */
export const PrintButton = ({ ids }: { ids: readonly string[] }) => {
  const { t } = useTranslation('admin');
  const printing = usePrinting();
  return (
    <div className={styles.print}>
      <Button
        variant="outline"
        leftSection={<IconPrinter aria-hidden size={20} />}
        aria-disabled={printing.isPrinting}
        onClick={() => printing.print(ids)}
      >
        {printing.isPrinting ? t('printing.making') : t('printing.print')}
      </Button>
      <PrintOutcome printing={printing} />
    </div>
  );
};
