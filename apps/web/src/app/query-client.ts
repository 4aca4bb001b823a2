import { notifyManager, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api.ts';

const mayPass = (error: Error) =>
  !(error instanceof ApiError) || error.code === 'network' || error.code === 'internal';

// As soon as something is sent the page knows: with the usual timer between, the second press of a double click is
// quicker, sends it again, and what it is answered hides that the first one did it.
notifyManager.setScheduler(queueMicrotask);

/** The one cache of what the server said. Reads are tried again where that may help, writes never by themselves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
    },
  },
});
