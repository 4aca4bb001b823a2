import { type ReactNode, useEffect, useState } from 'react';
import { patienceMs } from './patience.ts';

/**
 * Where the page that was drawn while building still stands (or is being drawn), the reader has waited already:
 * its grey shapes neither wait nor come and go.
 */
const isFirstView = () =>
  typeof document === 'undefined' || document.querySelector('[data-first-view]') !== null;

type Props = { afterMs?: number; children: ReactNode };

/** Shows its content only when the wait has become noticeable. */
export const Late = ({ afterMs = patienceMs, children }: Props) => {
  const [isLate, setIsLate] = useState(() => afterMs === patienceMs && isFirstView());
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate ? children : null;
};
