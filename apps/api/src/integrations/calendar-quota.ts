import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CalendarError } from './google-calendar-errors.ts';

/** What a call is for: the first page of a list, any later one, or all else. */
export type CallKind = 'list' | 'page' | 'other';

/** Resolves once the call may be made; throws CalendarError `try_later` where that can't be known. */
export type TakeTurn = (kind: CallKind) => Promise<void>;

export type CalendarQuota = { lists: number; others: number; everyMs: number };

/**
 * Google allows 600 calls a minute. Windows begin with the first call in them, so that any 60 s touch 61 of one
 * second: 549 calls at most.
 */
export const googleQuota: CalendarQuota = { lists: 1, others: 8, everyMs: 1_000 };

type Deps = { pool: Pool; quota?: CalendarQuota };

/**
 * Turns at calling the calendar, counted in Postgres and so shared by all processes (docs/decisions/0015). Lists
 * begin from a share of their own: hundreds of pushes don't keep the slots from being right, and hundreds of
 * notifications don't keep events from being written.
 */
export const createCalendarQuota = ({ pool, quota = googleQuota }: Deps): TakeTurn => {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix,
      points,
      duration: quota.everyMs / 1_000,
    });
  const lists = limiter('calendar-lists', quota.lists);
  const others = limiter('calendar-others', quota.others);
  const shares = { list: [lists], page: [others, lists], other: [others] };

  return async (kind) => {
    for (;;) {
      const waits: number[] = [];
      for (const share of shares[kind]) {
        const wait = await take(share);
        if (wait === 0) return;
        waits.push(wait);
      }
      await pause(Math.min(...waits));
    }
  };
};

/** 0 where the turn is taken, otherwise the milliseconds until there are new ones. */
const take = async (share: RateLimiterPostgres): Promise<number> => {
  try {
    await share.consume('google');
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
    throw new CalendarError({ kind: 'try_later', reason: 'quota_unknown' });
  }
};
