import { Client, type Pool } from 'pg';

/**
 * Does the work while no other process can do what has the same key; false, with nothing done, where one already is.
 *
 * The hold is a PostgreSQL session lock, not a time: the server lets go of it when the holder's connection ends, so
 * a killed process blocks nobody and slow work never looks like a dead worker. It needs a real session (no pooler in
 * transaction mode), and has one of its own: taken from the pool, enough of them at once would leave none for the
 * work they are waiting for.
 */
export const whileLocked = async (
  { options }: Pool,
  key: string,
  work: () => Promise<void>,
): Promise<boolean> => {
  const client = new Client(options);
  // Without a listener a connection lost meanwhile would end the process; the work notices nothing of it.
  client.on('error', () => {});
  await client.connect();
  try {
    const isLocked = await tryToLock(client, key);
    if (isLocked) await work();
    return isLocked;
  } finally {
    // Ending the session lets go as well, but a moment after we are told that it has ended.
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => {});
    await client.end().catch(() => {});
  }
};

const tryToLock = async (client: Client, key: string): Promise<boolean> => {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
    [key],
  );
  return rows[0]?.locked === true;
};
