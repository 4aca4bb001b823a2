import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

/** So many messages in any span of `everyMs`. */
export type MailPace = { limit: number; everyMs: number };

/** Resolves once a message may leave. */
export type TakeMailTurn = () => Promise<void>;

/** Office 365 allows 30 messages a minute. */
export const usualPace: MailPace = { limit: 25, everyMs: 60_000 };

/** The pace that `SMTP_URL` asks for by `?rateLimit=` and `&rateDelta=` (milliseconds). */
export const paceOf = (smtpUrl: string): MailPace => {
  const { searchParams } = new URL(smtpUrl);
  return {
    limit: Number(searchParams.get('rateLimit')) || usualPace.limit,
    everyMs: Number(searchParams.get('rateDelta')) || usualPace.everyMs,
  };
};

/** Milliseconds. A turn that a neighbour gave back, or that a restart cleared away, is found within it. */
const longestPause = 1_000;

/** Two messages that set out a minute apart may be on their way for different moments: a part of the span more. */
const slack = 1.05;

type Deps = { pool: Pool; pace: MailPace };

/**
 * Turns at sending, shared by all processes: the mail server counts what comes from all of them, in any minute and not
 * in ours. There are as many places as messages allowed, and whoever takes one blocks it for the whole span, so that
 * the span may begin anywhere. By the database's clock.
 */
export const createMailTurns =
  ({ pool, pace }: Deps): TakeMailTurn =>
  async () => {
    for (;;) {
      const wait = await takePlace(pool, pace);
      if (wait === undefined) return;
      await pause(Math.min(wait, longestPause));
    }
  };

/** Undefined where a place was taken, otherwise the milliseconds until one is free. */
const takePlace = async (pool: Pool, { limit, everyMs }: MailPace): Promise<number | undefined> => {
  const { rowCount } = await pool.query(
    `WITH clock AS (SELECT ${now} AS now),
      free AS (
        SELECT place.key FROM ${places} LEFT JOIN rate_limit AS taken USING (key)
        WHERE taken.expire IS NULL OR taken.expire <= (SELECT now FROM clock) LIMIT 1)
    INSERT INTO rate_limit AS taken (key, points, expire) SELECT key, 1, now + $2 FROM free, clock
    ON CONFLICT (key) DO UPDATE SET expire = excluded.expire WHERE taken.expire <= excluded.expire - $2`,
    [limit, Math.ceil(everyMs * slack)],
  );
  if (rowCount === 1) return undefined;
  const { rows } = await pool.query<{ wait: number }>(
    `SELECT (min(coalesce(taken.expire, 0)) - ${now})::float8 AS wait
    FROM ${places} LEFT JOIN rate_limit AS taken USING (key)`,
    [limit],
  );
  // None or less: a rival was quicker at one place, and another is free.
  return Math.max(rows[0]?.wait ?? 0, 1);
};

const now = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';
const places = `(SELECT 'mail-place:' || number AS key FROM generate_series(1, $1::int) AS number) AS place`;
