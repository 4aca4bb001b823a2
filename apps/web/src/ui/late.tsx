import { type ReactNode, useEffect, useState } from 'react';

/** A wait shorter than this needs no sign: a flash of grey only makes it feel longer. */
const patienceMs = 300;

/** Shows its content only when the wait has become noticeable. */
export const Late = ({ children }: { children: ReactNode }) => {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? children : null;
};
