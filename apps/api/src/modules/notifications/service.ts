import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { LetterKind } from './letter.ts';
import { forgetOvertaken, insertMessage } from './repository.ts';

type Deps = { jobs: Pick<JobQueue, 'enqueue'>; clock: Clock; newId: NewId };

/** `forStart`: the start the message speaks of; for a wait-listed family the moment of signing up. */
export type MessagePromise = { appointmentId: string; kind: LetterKind; forStart: Date };

export const createNotifications = ({ jobs, clock, newId }: Deps) => ({
  /**
   * Writes a message into the ledger and queues its sending, both only if `tx` commits. Promised once for the same
   * kind, appointment and start, it is not promised again, unless the appointment has been elsewhere since.
   */
  async promise(tx: Tx, promised: MessagePromise): Promise<void> {
    const message = { ...promised, id: newId(), channel: 'email', createdAt: clock.now() } as const;
    await forgetOvertaken(tx, message);
    const isNew = await insertMessage(tx, message);
    if (isNew) await jobs.enqueue(tx, 'message.send', message.id);
  },
});

export type Notifications = ReturnType<typeof createNotifications>;
