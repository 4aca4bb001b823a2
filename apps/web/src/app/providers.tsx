import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CrashBoundary } from '../ui/crash-boundary.tsx';
import { CrashedPage } from './crashed-page.tsx';
import { queryClient } from './query-client.ts';

export const Providers = ({ children }: { children: ReactNode }) => (
  <CrashBoundary fallback={<CrashedPage />}>
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  </CrashBoundary>
);
