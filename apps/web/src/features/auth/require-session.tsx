import { type ReactNode, useCallback, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { isUnauthenticated, useMe } from './get-me.ts';
import { loginPath } from './paths.ts';
import { SessionEndedNotice } from './session-ended-notice.tsx';
import { UnsavedWorkContext } from './unsaved-work.ts';
import { useSessionWatch } from './use-session-watch.ts';

type Props = {
  children: ReactNode;
  /** What stands there until it is known who is signed in. */
  pending: ReactNode;
  failed: (error: Error, retry: () => void) => ReactNode;
};

/**
 * Shows its pages to who is signed in, everybody else the sign-in page, which brings back to this one. Where a
 * page holds unsaved work, a session that ends leaves it standing and says how to go on.
 */
export const RequireSession = ({ children, pending, failed }: Props) => {
  const me = useMe();
  const { pathname, search } = useLocation();
  const [heldWorks, setHeldWorks] = useState(0);
  const hold = useCallback(() => {
    setHeldWorks((count) => count + 1);
    return () => setHeldWorks((count) => count - 1);
  }, []);
  useSessionWatch();

  const hasEnded = isUnauthenticated(me.error);
  if (hasEnded && heldWorks === 0) {
    const problem = me.data && { problem: 'session_ended' as const };
    return <Navigate replace to={loginPath({ returnTo: pathname + search, ...problem })} />;
  }
  if (!me.data) return me.error ? failed(me.error, () => void me.refetch()) : pending;
  return (
    <UnsavedWorkContext value={hold}>
      {hasEnded && <SessionEndedNotice />}
      {children}
    </UnsavedWorkContext>
  );
};
