import { Client, type Pool } from 'pg';

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
 * a killed process blocks nobody and a slow mail server never looks like a dead worker. It needs a real session
 * (no pooler in transaction mode), and has one of its own: taken from the pool, enough of them at once would leave
 * none for the work they are waiting for.
 */
export const holdMessage = async (
  { options }: Pool,
  messageId: string,
  work: () => Promise<void>,
): Promise<void> => {
  const client = new Client(options);
  // Without a listener a connection lost meanwhile would end the process; the work notices nothing of it.
  client.on('error', () => {});
  await client.connect();
  try {
    if (!(await tryToLock(client, messageId))) throw new MessageHeld();
    await work();
  } finally {
    // Ending the session lets go as well, but a moment after we are told that it has ended.
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => {});
    await client.end().catch(() => {});
  }
};

const tryToLock = async (client: Client, messageId: string): Promise<boolean> => {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
    [`message:${messageId}`],
  );
  return rows[0]?.locked === true;
};
