import type { MessageChannel } from '@clothes-closet/database';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { JobName, JobQueue } from '../../platform/job-queue.ts';
import { wantsTexts } from './channels.ts';
import type { LetterKind } from './letter.ts';
import { findPhone, forgetOvertaken, insertMessage } from './repository.ts';

type Deps = {
  jobs: Pick<JobQueue, 'enqueue'>;
  clock: Clock;
  newId: NewId;
  /** Whether text messages are set up. */
  sendsTexts: boolean;
};

/** A queue for each channel: while Twilio keeps us waiting, emails go on, and the other way round. */
export const sendingJobs = { email: 'message.send', sms: 'text.send' } as const satisfies Record<
  MessageChannel,
  JobName
>;

/** `forStart`: the start the message speaks of; for a wait-listed family the moment of signing up. */
export type MessagePromise = { appointmentId: string; kind: LetterKind; forStart: Date };

export const createNotifications = ({ jobs, clock, newId, sendsTexts }: Deps) => {
  /** By this channel alone. The caller knows that the family may be reached that way. */
  const promiseBy = async (tx: Tx, channel: MessageChannel, promised: MessagePromise): Promise<void> => {
    const message = { ...promised, id: newId(), channel, createdAt: clock.now() };
    await forgetOvertaken(tx, message);
    const isNew = await insertMessage(tx, message);
    if (isNew) await jobs.enqueue(tx, sendingJobs[channel], message.id);
  };

  return {
    /** The channels by which messages go out here. */
    channels: (sendsTexts ? ['email', 'sms'] : ['email']) satisfies MessageChannel[],
    promiseBy,
    /**
     * Writes a message into the ledger and queues its sending, both only if `tx` commits: by email, and as a text
     * where the guardian wants texts. Promised once for the same kind, channel, appointment and start, it is not
     * promised again, unless the appointment has been elsewhere since.
     */
    async promise(tx: Tx, promised: MessagePromise): Promise<void> {
      await promiseBy(tx, 'email', promised);
      if (sendsTexts && wantsTexts(await findPhone(tx, promised.appointmentId)))
        await promiseBy(tx, 'sms', promised);
    },
  };
};

export type Notifications = ReturnType<typeof createNotifications>;
