import { Temporal } from 'temporal-polyfill';
import { alreadyDeleted, conditionNotMet, duplicate, notFound } from './errors.ts';
import {
  assertEventId,
  type EventContent,
  type EventInput,
  mergePatch,
  readContent,
  readEventInput,
  type StoredEvent,
} from './event.ts';
import { newEventId } from './ids.ts';
import type { Window } from './list-query.ts';
import {
  instanceId,
  type Occurrence,
  originalStartOf,
  plainInstance,
  readInstanceId,
  rememberOccurrences,
} from './series.ts';

export type Clock = { now(): Date };

/** An event with what incremental sync needs to know about its past. */
export type Entry = {
  event: StoredEvent;
  /** The store's revision when this entry last changed. */
  revision: number;
  /** Keys of every instance that was ever listed, so that one which vanishes is reported as cancelled. */
  shownKeys: string[];
  /** Whether it was ever listed under its own id in an expanded list. */
  wasSingle: boolean;
};

/** Everything that has to outlive a restart. */
export type Snapshot = { epoch: number; revision: number; horizon: string; entries: Entry[] };

export type Store = ReturnType<typeof createStore>;

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** How far series are expanded: two years, moving on once a week. */
const horizonAt = (now: Date) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(now.getTime() / WEEK) * WEEK)
    .toZonedDateTimeISO('UTC')
    .add({ years: 2 })
    .toInstant();

type Settings = { timeZone: string; clock: Clock; snapshot?: Snapshot | undefined };

/**
 * The calendar itself, without HTTP. Every change takes the next revision; a sync token is such a number,
 * and an increment is what carries a higher one. Deleted events stay as cancelled, for their ids and for tokens.
 */
export const createStore = ({ timeZone, clock, snapshot }: Settings) => {
  const entries = new Map(snapshot?.entries.map((entry) => [entry.event.id, entry]));
  const listeners = new Set<() => void>();
  const occurrencesOf = rememberOccurrences(timeZone);
  let epoch = snapshot?.epoch ?? clock.now().getTime();
  let revision = snapshot?.revision ?? 0;
  let horizon = snapshot ? Temporal.Instant.from(snapshot.horizon) : horizonAt(clock.now());

  const announce = () => {
    for (const listener of listeners) listener();
  };

  const exceptionsOf = (masterId: string) =>
    [...entries.values()].filter((entry) => entry.event.recurringEventId === masterId);

  /** Notes which ids an expanded list shows for this event from now on. */
  const noteShown = (entry: Entry) => {
    const { event } = entry;
    if (event.recurringEventId || event.status === 'cancelled') return;
    if (!event.recurrence) entry.wasSingle = true;
    const keys = occurrencesOf(event, horizon).map(({ key }) => key);
    entry.shownKeys = [...new Set([...entry.shownKeys, ...keys])];
  };

  const stamp = (content: EventContent & { id: string }, before?: StoredEvent): StoredEvent => {
    const now = clock.now().toISOString();
    return {
      ...content,
      etag: `"${epoch}${String(revision).padStart(6, '0')}"`,
      created: before?.created ?? now,
      updated: now,
      sequence: before ? before.sequence + (isRescheduled(before, content) ? 1 : 0) : 0,
      ...(before?.recurringEventId && { recurringEventId: before.recurringEventId }),
      ...(before?.originalStartTime && { originalStartTime: before.originalStartTime }),
    };
  };

  const keep = (content: EventContent & { id: string }, before?: StoredEvent) => {
    revision += 1;
    const past = entries.get(content.id);
    const entry: Entry = {
      event: stamp(content, before),
      revision,
      shownKeys: past?.shownKeys ?? [],
      wasSingle: past?.wasSingle ?? false,
    };
    entries.set(content.id, entry);
    noteShown(entry);
    // A changed series shows all its instances in the next increment, the excepted ones too. One that is new has none.
    if (past) for (const exception of exceptionsOf(content.id)) exception.revision = revision;
    announce();
    return entry.event;
  };

  const occurrenceOf = (master: StoredEvent, key: string): Occurrence | undefined => {
    const planned = originalStartOf(key, master, timeZone);
    const at = Temporal.Instant.from('date' in planned ? `${planned.date}T00:00Z` : planned.dateTime);
    const until = Temporal.Instant.compare(at, horizon) > 0 ? at : horizon;
    return occurrencesOf(master, until).find((occurrence) => occurrence.key === key);
  };

  /** An exception follows its series: gone when the series is, or when the rule no longer meets its day. */
  const settle = (entry: Entry): StoredEvent => {
    const { event } = entry;
    if (!event.recurringEventId || event.status === 'cancelled') return event;
    const master = entries.get(event.recurringEventId)?.event;
    const key = readInstanceId(event.id)?.key ?? '';
    const isLive = master && master.status !== 'cancelled' && occurrenceOf(master, key);
    return isLive ? event : { ...event, status: 'cancelled' };
  };

  const findInstance = (id: string): StoredEvent | undefined => {
    const named = readInstanceId(id);
    const master = named && entries.get(named.masterId)?.event;
    const occurrence = master && occurrenceOf(master, named.key);
    return occurrence && plainInstance(master, occurrence);
  };

  /** The event or instance of that id, cancelled ones too. Throws notFound. */
  const get = (id: string): StoredEvent => {
    const entry = entries.get(id);
    const event = entry ? settle(entry) : findInstance(id);
    if (!event) throw notFound();
    return event;
  };

  const getFor = (id: string, etag: string | undefined) => {
    const event = get(id);
    if (etag && etag !== '*' && etag !== event.etag) throw conditionNotMet();
    return event;
  };

  const write = (before: StoredEvent, input: unknown) => {
    const { recurrence, ...rest } = readContent(readEventInput(input), { timeZone, iCalUID: before.iCalUID });
    const content = recurrence && !before.recurringEventId ? { ...rest, recurrence } : rest;
    return keep({ ...content, id: before.id }, before);
  };

  return {
    timeZone,
    get,

    /** Throws duplicate (a deleted event's id counts), invalid, required, timeRangeEmpty. */
    insert(input: EventInput): StoredEvent {
      const read = readEventInput(input);
      const id = read.id ?? newEventId();
      assertEventId(id);
      if (entries.has(id)) throw duplicate();
      return keep({ ...readContent(read, { timeZone, iCalUID: `${id}@google.com` }), id });
    },

    /** PUT: the whole content anew; a deleted event comes back. Throws notFound, conditionNotMet and insert's. */
    update(id: string, input: EventInput, etag?: string) {
      return write(getFor(id, etag), input);
    },

    /** PATCH: objects merge, lists are replaced, null clears. Throws notFound, conditionNotMet and insert's. */
    patch(id: string, patch: EventInput, etag?: string) {
      const before = getFor(id, etag);
      readEventInput(patch);
      return write(before, mergePatch(before, patch));
    },

    /** Throws notFound, alreadyDeleted, conditionNotMet. */
    remove(id: string, etag?: string) {
      const before = getFor(id, etag);
      if (before.status === 'cancelled') throw alreadyDeleted();
      keep({ ...before, status: 'cancelled' }, before);
    },

    /** Deletes everything, the way a person would: tokens stay good and report it. */
    clear() {
      for (const { event } of [...entries.values()])
        if (!event.recurringEventId && event.status !== 'cancelled')
          keep({ ...event, status: 'cancelled' }, event);
    },

    /** Entries in the order they were made, exceptions as they stand today. */
    entries: () => [...entries.values()].map((entry) => ({ ...entry, event: settle(entry) })),

    /** A series' instances as they stand, exceptions applied, cancelled ones included. */
    instancesOf(master: StoredEvent, until: Temporal.Instant = horizon): StoredEvent[] {
      return occurrencesOf(master, until).map((occurrence) => {
        const exception = entries.get(instanceId(master.id, occurrence.key))?.event;
        if (!exception) return plainInstance(master, occurrence);
        return master.status === 'cancelled' ? { ...exception, status: 'cancelled' } : exception;
      });
    },

    /** How far series have to be expanded for a window that may lie beyond the horizon. */
    reachOf: ({ timeMax }: Window) =>
      timeMax && Temporal.Instant.compare(timeMax, horizon) > 0 ? timeMax : horizon,

    /** Moves the horizon with the clock; series that grow by it count as changed. */
    lookAhead() {
      const reach = horizonAt(clock.now());
      if (Temporal.Instant.compare(reach, horizon) <= 0) return;
      horizon = reach;
      for (const entry of entries.values()) {
        const shown = entry.shownKeys.length;
        noteShown(entry);
        if (entry.shownKeys.length === shown) continue;
        revision += 1;
        entry.revision = revision;
      }
      announce();
    },

    horizon: () => horizon,
    revision: () => revision,
    epoch: () => epoch,

    /** From now on every sync token handed out before answers 410. */
    invalidateSyncTokens() {
      epoch += 1;
      announce();
    },

    onChange(listener: () => void) {
      listeners.add(listener);
    },

    snapshot: (): Snapshot => ({
      epoch,
      revision,
      horizon: horizon.toString(),
      entries: [...entries.values()],
    }),
  };
};

const isRescheduled = (before: EventContent, after: EventContent) =>
  JSON.stringify([before.start, before.end, before.recurrence, before.status]) !==
  JSON.stringify([after.start, after.end, after.recurrence, after.status]);
