import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isUnauthenticated, meQuery } from './get-me.ts';

/** Whenever a call is answered "unauthenticated", asks anew who is signed in: that answer decides. */
export const useSessionWatch = () => {
  const queryClient = useQueryClient();
  useEffect(() => {
    const askAgain = () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    const stopQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      const isMe = event.query.queryHash === JSON.stringify(meQuery.queryKey);
      if (!isMe && isUnauthenticated(event.action.error)) askAgain();
    });
    const stopMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      if (isUnauthenticated(event.action.error)) askAgain();
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queryClient]);
};
