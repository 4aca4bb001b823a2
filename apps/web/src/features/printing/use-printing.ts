import { useState } from 'react';
import { usePrintForms } from './print-forms.ts';

/** Forms that are ready, and where they can be opened. */
export type Ready = { url: string; count: number };

/**
 * Has the forms made and opens them in a new tab, from which every browser can print. Some let a page open a tab only
 * at once after a press: so what is ready can be opened by a link, too.
 */
export const usePrinting = () => {
  const printing = usePrintForms();
  const [ready, setReady] = useState<Ready>();

  const open = (forms: Blob, count: number) => {
    // Never taken back: the tab saves and prints from this address for as long as it is open.
    const url = URL.createObjectURL(forms);
    setReady({ url, count });
    window.open(url, '_blank');
  };
  const print = (ids: readonly string[]) => {
    if (printing.isPending) return;
    setReady(undefined);
    printing.mutate(ids, { onSuccess: (forms) => open(forms, ids.length) });
  };
  return { print, ready, isPrinting: printing.isPending, error: printing.error };
};

export type Printing = ReturnType<typeof usePrinting>;
