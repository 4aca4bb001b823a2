import type { Pool } from 'pg';
import { whileLocked } from '../../platform/session-lock.ts';

/** Another worker has the message in hand. It may die yet, so the job must come back and look again. */
export class MessageHeld extends Error {
  constructor() {
    super('another worker is sending this message');
  }
}

/**
 * Does the work while no other worker, of any process, can do it for the same message. Throws MessageHeld where
 * one already is.
 */
export const holdMessage = async (
  pool: Pool,
  messageId: string,
  work: () => Promise<void>,
): Promise<void> => {
  if (!(await whileLocked(pool, `message:${messageId}`, work))) throw new MessageHeld();
};
