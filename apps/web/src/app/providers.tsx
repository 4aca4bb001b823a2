import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CrashBoundary } from './crash-boundary.tsx';
import { queryClient } from './query-client.ts';

export const Providers = ({ children }: { children: ReactNode }) => (
  <CrashBoundary>
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  </CrashBoundary>
);
