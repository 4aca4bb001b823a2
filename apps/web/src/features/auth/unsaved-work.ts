import { createContext, useContext, useEffect } from 'react';

/** Says that a page holds something not yet sent; what it returns takes that back. */
export type HoldWork = () => () => void;

export const UnsavedWorkContext = createContext<HoldWork>(() => () => undefined);

/** While `hasWork`, a session that ends doesn't take this page away, and leaving it by accident asks first. */
export const useUnsavedWork = (hasWork: boolean) => {
  const hold = useContext(UnsavedWorkContext);
  useEffect(() => {
    if (!hasWork) return;
    const letGo = hold();
    const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', askFirst);
    return () => {
      window.removeEventListener('beforeunload', askFirst);
      letGo();
    };
  }, [hasWork, hold]);
};
