import type { Tx } from '../../platform/database.ts';
import type { ReadEvent } from './event-reading.ts';

export type MirroredEvent = ReadEvent & { id: string; etag: string };

export type SyncState = {
  syncToken: string | null;
  timeZone: string | null;
  fullSyncedAt: Date | null;
};

const neverSynced: SyncState = { syncToken: null, timeZone: null, fullSyncedAt: null };

export const findSyncState = async (tx: Tx, calendarId: string): Promise<SyncState> => {
  const state = await tx.calendarSync.findUnique({
    where: { calendarId },
    select: { syncToken: true, timeZone: true, fullSyncedAt: true },
  });
  return state ?? neverSynced;
};

type Advance = { calendarId: string; from: SyncState; to: SyncState & { syncToken: string }; now: Date };

/**
 * Takes the mirror from one state to the next; false where another process has done so meanwhile. The row stays
 * locked to the end of the transaction, so that whoever comes second sees the first one's token.
 */
export const advanceSyncState = async (tx: Tx, { calendarId, from, to, now }: Advance): Promise<boolean> => {
  await tx.$executeRaw`INSERT INTO calendar_sync (calendar_id) VALUES (${calendarId}) ON CONFLICT DO NOTHING`;
  const { count } = await tx.calendarSync.updateMany({
    where: { calendarId, syncToken: from.syncToken, timeZone: from.timeZone },
    data: { ...to, emptySince: null, syncedAt: now },
  });
  return count > 0;
};

/** `syncToken` is the one that was there when the list was asked for. */
export type EmptyList = { calendarId: string; syncToken: string | null; from: Date; now: Date };

/**
 * Since when full lists have been empty; null where the mirror holds nothing of this calendar that such a list should,
 * and where another process has overtaken this one.
 */
export const noteEmptyList = async (
  tx: Tx,
  { calendarId, syncToken, from, now }: EmptyList,
): Promise<Date | null> => {
  const [noted] = await tx.$queryRaw<{ emptySince: Date }[]>`
    UPDATE calendar_sync SET empty_since = coalesce(empty_since, ${now})
    WHERE calendar_id = ${calendarId} AND full_synced_at IS NOT NULL AND sync_token IS NOT DISTINCT FROM ${syncToken}
      AND EXISTS (SELECT FROM calendar_event WHERE ends_at > ${from})
    RETURNING empty_since AS "emptySince"`;
  return noted?.emptySince ?? null;
};

/** The mirror holds one calendar: what is known of another one, used before, no longer goes with it. */
export const forgetOtherCalendars = async (tx: Tx, calendarId: string): Promise<void> => {
  await tx.calendarSync.deleteMany({ where: { calendarId: { not: calendarId } } });
};

/** Removes every event that is not in the list; tells how many. */
export const removeAllBut = (tx: Tx, events: readonly MirroredEvent[]): Promise<number> => {
  const ids = events.map(({ id }) => id);
  return tx.$executeRaw`
    DELETE FROM calendar_event
    WHERE NOT EXISTS (SELECT FROM unnest(${ids}::text[]) AS kept (id) WHERE kept.id = calendar_event.id)`;
};

/** Removes events, and every instance of those that are series (`<id>_20261120T150000Z`); tells how many. */
export const removeEvents = async (tx: Tx, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  return tx.$executeRaw`
    DELETE FROM calendar_event
    WHERE id = ANY (${ids}::text[])
       OR regexp_replace(id, '_[0-9]{8}(T[0-9]{6}Z)?$', '') = ANY (${ids}::text[])`;
};

/** Writes events that are new or differ; tells how many. No id may come twice. */
export const putEvents = async (tx: Tx, events: readonly MirroredEvent[]): Promise<number> => {
  if (events.length === 0) return 0;
  const ids = events.map(({ id }) => id);
  const kinds = events.map(({ kind }) => kind);
  const starts = events.map(({ startsAt }) => startsAt.toISOString());
  const ends = events.map(({ endsAt }) => endsAt.toISOString());
  const etags = events.map(({ etag }) => etag);
  return tx.$executeRaw`
    INSERT INTO calendar_event AS event (id, kind, starts_at, ends_at, etag)
    SELECT id, kind::"CalendarEventKind", starts_at::timestamptz, ends_at::timestamptz, etag
    FROM unnest(${ids}::text[], ${kinds}::text[], ${starts}::text[], ${ends}::text[], ${etags}::text[])
      AS listed (id, kind, starts_at, ends_at, etag)
    ON CONFLICT (id) DO UPDATE
    SET kind = excluded.kind, starts_at = excluded.starts_at, ends_at = excluded.ends_at, etag = excluded.etag
    WHERE (event.kind, event.starts_at, event.ends_at, event.etag)
      IS DISTINCT FROM (excluded.kind, excluded.starts_at, excluded.ends_at, excluded.etag)`;
};
