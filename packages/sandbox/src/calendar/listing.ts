import { Temporal } from 'temporal-polyfill';
import type { StoredEvent } from './event.ts';
import type { ListQuery, Window } from './list-query.ts';
import { instanceId, originalStartOf, readInstanceId } from './series.ts';
import type { Entry, Store } from './store.ts';
import { instantOf } from './times.ts';

/** Everything the calendar holds that the query asks for. */
export const listEvents = (store: Store, query: ListQuery): StoredEvent[] => {
  const found = query.singleEvents ? expanded(store, query) : unexpanded(store, query);
  return sorted(
    found.filter((event) => matches(event, query)),
    { orderBy: query.orderBy, timeZone: store.timeZone },
  );
};

/** Every single event, and every instance of every series in reach of the query. */
const expanded = (store: Store, query: ListQuery) => {
  const events = store
    .entries()
    .map(({ event }) => event)
    .filter((event) => !event.recurringEventId)
    .flatMap((event) => (event.recurrence ? store.instancesOf(event, store.reachOf(query)) : [event]))
    .filter((event) => query.showDeleted || event.status !== 'cancelled');
  return eventsWithin(events, query, store.timeZone);
};

/** Series as themselves, beside their exceptions. A cancelled exception of a living series always shows. */
const unexpanded = (store: Store, query: ListQuery) => {
  const entries = store.entries();
  const living = new Set(
    entries.filter(({ event }) => event.status !== 'cancelled').map(({ event }) => event.id),
  );
  return entries
    .map(({ event }) => event)
    .filter(
      (event) =>
        event.status !== 'cancelled' ||
        query.showDeleted ||
        (event.recurringEventId !== undefined && living.has(event.recurringEventId)),
    )
    .filter((event) => {
      const shown = event.recurrence ? store.instancesOf(event, store.reachOf(query)) : [event];
      return eventsWithin(shown, query, store.timeZone).length > 0;
    });
};

/**
 * What changed after a revision: the events as they are now, and as cancelled those a list of this kind
 * no longer holds. A window of the first call does not narrow it: an event moved out of it still shows.
 */
export const listChanges = (store: Store, since: number, query: ListQuery): StoredEvent[] => {
  const entries = store.entries();
  const changed = entries.filter((entry) => entry.revision > since);
  if (!query.singleEvents) return changed.map(({ event }) => event);
  const changes = new Map<string, StoredEvent>();
  for (const entry of changed)
    for (const event of changesOf(store, entry, entries)) changes.set(event.id, event);
  return [...changes.values()];
};

const changesOf = (store: Store, entry: Entry, entries: Entry[]): StoredEvent[] => {
  const { event } = entry;
  if (event.recurringEventId) return isShown(event, entries) ? [event] : [];
  const asItself = entry.wasSingle ? [event.recurrence ? cancelled(event) : event] : [];
  const living = new Map(
    event.status === 'cancelled'
      ? []
      : store.instancesOf(event).map((instance): [string, StoredEvent] => [instance.id, instance]),
  );
  const instances = entry.shownKeys.map(
    (key) => living.get(instanceId(event.id, key)) ?? vanished(event, key, store.timeZone),
  );
  return [...asItself, ...instances];
};

/** An exception beyond the horizon is in no list yet. */
const isShown = ({ id }: StoredEvent, entries: Entry[]) => {
  const named = readInstanceId(id);
  const master = entries.find(({ event }) => event.id === named?.masterId);
  return named !== undefined && (master?.shownKeys.includes(named.key) ?? false);
};

const cancelled = (event: StoredEvent): StoredEvent => ({ ...event, status: 'cancelled' });

const vanished = (master: StoredEvent, key: string, timeZone: string): StoredEvent => ({
  ...cancelled(master),
  id: instanceId(master.id, key),
  recurringEventId: master.id,
  originalStartTime: originalStartOf(key, master, timeZone),
});

/** Both ends of a window are exclusive: an event that only touches it is outside. */
export const eventsWithin = (events: StoredEvent[], { timeMin, timeMax }: Window, timeZone: string) =>
  events.filter(
    ({ start, end }) =>
      (!timeMin || Temporal.Instant.compare(instantOf(end, timeZone), timeMin) > 0) &&
      (!timeMax || Temporal.Instant.compare(instantOf(start, timeZone), timeMax) < 0),
  );

const matches = (event: StoredEvent, query: ListQuery) =>
  (!query.updatedMin || Temporal.Instant.compare(event.updated, query.updatedMin) >= 0) &&
  (!query.iCalUID || event.iCalUID === query.iCalUID) &&
  (!query.q || mentions(event, query.q)) &&
  hasProperties(event.extendedProperties?.private, query.privateProperties) &&
  hasProperties(event.extendedProperties?.shared, query.sharedProperties);

const mentions = ({ summary, description, location }: StoredEvent, words: string) => {
  const text = [summary, description, location].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const hasProperties = (properties: Record<string, string | null> | null | undefined, wanted: string[]) =>
  wanted.every((pair) => {
    const [name = '', ...value] = pair.split('=');
    return properties?.[name] === value.join('=');
  });

const sorted = (
  events: StoredEvent[],
  { orderBy, timeZone }: { orderBy: ListQuery['orderBy']; timeZone: string },
) => {
  if (!orderBy) return events;
  const rank = (event: StoredEvent) =>
    orderBy === 'startTime'
      ? instantOf(event.start, timeZone).epochMilliseconds
      : Temporal.Instant.from(event.updated).epochMilliseconds;
  return events.toSorted((a, b) => rank(a) - rank(b));
};
