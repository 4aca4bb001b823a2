import { type ReactNode, useEffect, useState } from 'react';

/** A wait shorter than this needs no sign: a flash of grey only makes it feel longer. */
const patienceMs = 300;

type Props = { afterMs?: number; children: ReactNode };

/** Shows its content only when the wait has become noticeable. */
export const Late = ({ afterMs = patienceMs, children }: Props) => {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate ? children : null;
};
