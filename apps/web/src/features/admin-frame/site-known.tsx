import type { ReactNode } from 'react';
import { useSite } from '../site/get-site.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { LoadFailed } from './load-failed.tsx';

/** Every admin page shows times, and no time is right before the site's zone is known. */
export const SiteKnown = ({ children }: { children: ReactNode }) => {
  const site = useSite();
  if (site.data) return children;
  if (!site.error) return <ListSkeleton />;
  return <LoadFailed error={site.error} onRetry={() => void site.refetch()} isRetrying={site.isFetching} />;
};
