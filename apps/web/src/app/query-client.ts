import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api.ts';

const mayPass = (error: Error) =>
  !(error instanceof ApiError) || error.code === 'network' || error.code === 'internal';

/** The one cache of what the server said. Reads are tried again where that may help, writes never by themselves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
    },
  },
});
