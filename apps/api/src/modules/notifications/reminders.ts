import type { MessageChannel } from '@clothes-closet/database';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { findUnreminded } from './repository.ts';
import type { Notifications } from './service.ts';

type Deps = { db: Database; clock: Clock; notifications: Pick<Notifications, 'channels' | 'promiseBy'> };

/** Milliseconds. */
const ahead = 24 * 60 * 60_000;

export const createReminders = ({ db, clock, notifications }: Deps) => {
  const promiseDueBy = async (channel: MessageChannel): Promise<number> => {
    const now = clock.now();
    const due = await findUnreminded(db.prisma, {
      channel,
      after: now,
      until: new Date(now.getTime() + ahead),
      aheadSeconds: ahead / 1000,
    });
    for (const { id, startsAt } of due) {
      await db.transaction((tx) =>
        notifications.promiseBy(tx, channel, { appointmentId: id, kind: 'reminder', forStart: startsAt }),
      );
    }
    return due.length;
  };

  return {
    /**
     * Promises a reminder to every family whose visit has come within 24 hours: an email, unless the time was given
     * less than that ahead and a confirmation has just gone; and a text to those who want texts, however late the
     * time was given (product.md, Reminder rule). Running twice promises nothing twice; after hours of standing still
     * it catches up. Returns how many.
     */
    async promiseDue(): Promise<number> {
      let count = 0;
      for (const channel of notifications.channels) count += await promiseDueBy(channel);
      return count;
    },
  };
};

export type Reminders = ReturnType<typeof createReminders>;
