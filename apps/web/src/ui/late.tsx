import { type ReactNode, useEffect, useState } from 'react';

/** A wait shorter than this needs no sign: a flash of grey only makes it feel longer. */
const patienceMs = 300;

/** After this long one begins to wonder whether anything is happening at all. */
export const wonderMs = 5000;

/**
 * Where the page that was drawn while building still stands (or is being drawn), the reader has waited already:
 * its grey shapes neither wait nor come and go.
 */
const isFirstView = () =>
  typeof document === 'undefined' || document.querySelector('[data-first-view]') !== null;

type Props = { afterMs?: number; children: ReactNode };

/** Shows its content only when the wait has become noticeable. */
export const Late = ({ afterMs = patienceMs, children }: Props) => {
  const [isLate, setIsLate] = useState(isFirstView);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate ? children : null;
};
