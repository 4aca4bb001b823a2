import type { Pool, PoolClient } from 'pg';

/** Another worker has the message in hand. It may die yet, so the job must come back and look again. */
export class MessageHeld extends Error {
  constructor() {
    super('another worker is sending this message');
  }
}

/**
 * Does the work while no other worker, of any process, can do it for the same message. Throws MessageHeld where
 * one already is.
 *
 * The hold is a PostgreSQL session lock, not a time: the server lets go of it when the holder's connection ends, so
 * a killed process blocks nobody and a slow mail server never looks like a dead worker. It keeps one connection for
 * as long as the work lasts, and needs real sessions: not a pooler in transaction mode.
 */
export const holdMessage = async (
  pool: Pool,
  messageId: string,
  work: () => Promise<void>,
): Promise<void> => {
  const client = await pool.connect();
  let isBroken = false;
  const notice = () => {
    isBroken = true;
  };
  // Without a listener a connection lost meanwhile would end the process.
  client.on('error', notice);
  try {
    const isHeld = await callLock(client, 'pg_try_advisory_lock', messageId);
    if (!isHeld) throw new MessageHeld();
    await work().finally(() => callLock(client, 'pg_advisory_unlock', messageId).catch(notice));
  } finally {
    client.off('error', notice);
    // A broken one is thrown away, and its lock with it.
    client.release(isBroken);
  }
};

const callLock = async (
  client: PoolClient,
  lock: 'pg_try_advisory_lock' | 'pg_advisory_unlock',
  messageId: string,
): Promise<boolean> => {
  const { rows } = await client.query<{ done: boolean }>(`SELECT ${lock}(hashtextextended($1, 0)) AS done`, [
    `message:${messageId}`,
  ]);
  return rows[0]?.done === true;
};
