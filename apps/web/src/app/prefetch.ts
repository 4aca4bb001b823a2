import { siteQuery } from '../features/site/get-site.ts';
import { availabilityQuery } from '../features/times/get-availability.ts';
import { isVolunteersPath } from '../lib/paths.ts';
import { queryClient } from './query-client.ts';

/** Asks at once for what the page at a path is sure to need. */
export const prefetchForPage = (path: string) => {
  if (isVolunteersPath(path)) return;
  queryClient.prefetchQuery(siteQuery);
  if (path === '/') queryClient.prefetchQuery(availabilityQuery);
};
