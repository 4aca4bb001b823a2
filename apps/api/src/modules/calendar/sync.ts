import { CalendarError, type GoogleCalendar, type ListedEvent } from '../../integrations/google-calendar.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Logger } from '../../platform/logger.ts';
import type { SettingsService } from '../settings/service.ts';
import { doubtEmptyList } from './empty-list.ts';
import { listWholly, startOfFullList } from './event-list.ts';
import { readEvent } from './event-reading.ts';
import {
  advanceSyncState,
  findSyncState,
  forgetOtherCalendars,
  type MirroredEvent,
  putEvents,
  removeAllBut,
  removeEvents,
  type SyncState,
} from './mirror-repository.ts';
import { findBereft, findTouched, findUnlisted } from './own-events-repository.ts';

export type SyncResult = 'unchanged' | 'changed' | 'failed';

type Deps = {
  db: Database;
  calendar: Pick<GoogleCalendar, 'listChanges'>;
  calendarId: string;
  jobs: Pick<JobQueue, 'enqueue'>;
  settings: Pick<SettingsService, 'read'>;
  clock: Clock;
  logger: Logger;
};

/** What an answer comes to for the mirror. */
type Changes = { present: MirroredEvent[]; absent: string[] };

/** Milliseconds. Repeated daily, the full list keeps the mirror as small as the calendar is used. */
const fullListEvery = 24 * 60 * 60 * 1000;
const mostRaces = 3;

/**
 * Keeps the mirror of the calendar. Only a whole answer counts: the changes and the token that follows them are
 * written in one transaction, and whatever goes wrong before leaves both as they were.
 */
export const createCalendarSync = (deps: Deps) => {
  const { db, calendar, calendarId, jobs, settings, clock, logger } = deps;
  let isFullListWanted = false;

  const write = (
    from: SyncState,
    to: SyncState & { syncToken: string },
    apply: (tx: Tx) => Promise<number>,
  ) =>
    db.transaction(async (tx) => {
      const isFirst = await advanceSyncState(tx, { calendarId, from, to, now: clock.now() });
      if (!isFirst) return 'overtaken';
      return (await apply(tx)) > 0 ? 'changed' : 'unchanged';
    });

  /** Only what is read anew counts, so an event of ours that somebody touched is no more than a reason to look at it. */
  const lookAt = async (tx: Tx, ...appointmentIds: readonly (readonly string[])[]) => {
    for (const id of new Set(appointmentIds.flat())) await jobs.enqueue(tx, 'calendar.push', id);
  };

  const followChanges = async (state: SyncState & { syncToken: string }, timeZone: string) => {
    const { events, nextSyncToken } = await listWholly(calendar, { syncToken: state.syncToken });
    const { present, absent } = sortOut(events, timeZone);
    return write(state, { ...state, syncToken: nextSyncToken }, async (tx) => {
      // In this order: an event that became a series is reported as gone, beside its instances.
      const removed = await removeEvents(tx, absent);
      await lookAt(tx, await findTouched(tx, present), await findBereft(tx, absent));
      return removed + (await putEvents(tx, present));
    });
  };

  const listFully = async (state: SyncState, timeZone: string) => {
    const now = clock.now();
    const from = startOfFullList(now);
    const { events, nextSyncToken } = await listWholly(calendar, { from });
    if (events.size === 0)
      await doubtEmptyList(db.prisma, { calendarId, syncToken: state.syncToken, from, now });
    const { present } = sortOut(events, timeZone);
    return write(state, { syncToken: nextSyncToken, timeZone, fullSyncedAt: now }, async (tx) => {
      await forgetOtherCalendars(tx, calendarId);
      const removed = await removeAllBut(tx, present);
      await lookAt(tx, await findTouched(tx, present), await findUnlisted(tx, [...events.keys()], from));
      return removed + (await putEvents(tx, present));
    });
  };

  const hasToListFully = ({ timeZone, fullSyncedAt }: SyncState, siteZone: string) =>
    timeZone !== siteZone || !fullSyncedAt || clock.now().getTime() - fullSyncedAt.getTime() >= fullListEvery;

  const syncOnce = async (mustListFully: boolean) => {
    const state = await findSyncState(db.prisma, calendarId);
    const { timeZone } = (await settings.read()).site;
    const { syncToken } = state;
    if (mustListFully || syncToken === null || hasToListFully(state, timeZone))
      return listFully(state, timeZone);
    try {
      return await followChanges({ ...state, syncToken }, timeZone);
    } catch (error) {
      if (!(error instanceof CalendarError) || error.kind !== 'sync_token_gone') throw error;
      return listFully(state, timeZone);
    }
  };

  const run = async (): Promise<SyncResult> => {
    const mustListFully = isFullListWanted;
    isFullListWanted = false;
    try {
      // Who was overtaken may know of later changes than the winner: it discards its answer and asks again.
      for (let race = 0; race < mostRaces; race += 1) {
        const result = await syncOnce(mustListFully);
        if (result !== 'overtaken') return result;
      }
      return 'unchanged';
    } catch (error) {
      isFullListWanted ||= mustListFully;
      logger.warn(describe(error), 'calendar sync failed');
      return 'failed';
    }
  };

  const sync = oneAtATime(run);

  return {
    /** Brings the mirror up to date; never throws. Where it failed the mirror is as it was. */
    sync,

    /** The same, with the whole calendar listed anew. */
    syncFully: (): Promise<SyncResult> => {
      isFullListWanted = true;
      return sync();
    },
  };
};

const sortOut = (events: ReadonlyMap<string, ListedEvent>, timeZone: string): Changes => {
  const changes: Changes = { present: [], absent: [] };
  for (const event of events.values()) {
    const read = readEvent(event, timeZone);
    if (read) changes.present.push({ ...read, id: event.id, etag: event.etag });
    else changes.absent.push(event.id);
  }
  return changes;
};

/**
 * Runs a task never twice at once. Whoever asks while it runs shares one more run after it, since what they
 * know of may have come too late for the one under way.
 */
const oneAtATime = <Result>(task: () => Promise<Result>): (() => Promise<Result>) => {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | undefined;
  return () => {
    const start = () => {
      next = undefined;
      const run = task();
      current = run;
      return run;
    };
    next ??= current.then(start, start);
    return next;
  };
};

const describe = (error: unknown) => {
  if (error instanceof CalendarError) return { kind: error.kind, status: error.status, reason: error.reason };
  const { name, code } = error as { name?: unknown; code?: unknown };
  return { name, code };
};
