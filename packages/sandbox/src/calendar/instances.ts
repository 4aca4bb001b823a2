import { invalid } from './errors.ts';
import type { StoredEvent } from './event.ts';
import { type RawQuery, readListQuery } from './list-query.ts';
import { eventsWithin } from './listing.ts';
import type { Store } from './store.ts';
import { instantOf, readInstant } from './times.ts';

/** One page of a series' instances. Throws notFound, invalid. */
export const listInstances = (store: Store, { id, raw }: { id: string; raw: RawQuery }) => {
  const query = readListQuery({ ...raw, singleEvents: ['true'] });
  const master = store.get(id);
  const instances = eventsWithin(store.instancesOf(master, store.reachOf(query)), query, store.timeZone)
    .filter((event) => query.showDeleted || event.status !== 'cancelled')
    .filter((event) => isOriginally(event, raw.originalStart?.at(-1), store.timeZone));
  const offset = readOffset(query.pageToken);
  const next = offset + query.maxResults;
  return {
    events: instances.slice(offset, next),
    ...(next < instances.length && { nextPageToken: String(next) }),
  };
};

const isOriginally = (event: StoredEvent, wanted: string | undefined, timeZone: string) => {
  if (!wanted || !event.originalStartTime) return true;
  if ('date' in event.originalStartTime) return event.originalStartTime.date === wanted;
  return instantOf(event.originalStartTime, timeZone).equals(readInstant(wanted, 'originalStart'));
};

const readOffset = (token = '0') => {
  if (!/^\d{1,6}$/.test(token)) throw invalid('Invalid page token value.', 'pageToken');
  return Number(token);
};
