import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { LetterKind } from './letter.ts';
import { insertMessage } from './repository.ts';

type Deps = { jobs: Pick<JobQueue, 'enqueue'>; clock: Clock; newId: NewId };

/** `forStart`: the start the message speaks of; for a wait-listed family the moment of signing up. */
export type MessagePromise = { appointmentId: string; kind: LetterKind; forStart: Date };

export const createNotifications = ({ jobs, clock, newId }: Deps) => ({
  /**
   * Writes a message into the ledger and queues its sending, both only if `tx` commits. Promised once for the same
   * kind, appointment and start, it is not promised again.
   */
  async promise(tx: Tx, promised: MessagePromise): Promise<void> {
    const id = newId();
    const isNew = await insertMessage(tx, { ...promised, id, channel: 'email', createdAt: clock.now() });
    if (isNew) await jobs.enqueue(tx, 'message.send', id);
  },
});

export type Notifications = ReturnType<typeof createNotifications>;
