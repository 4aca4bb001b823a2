import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { findUnreminded } from './repository.ts';
import type { Notifications } from './service.ts';

type Deps = { db: Database; clock: Clock; notifications: Pick<Notifications, 'promise'> };

/** Milliseconds. */
const ahead = 24 * 60 * 60_000;

export const createReminders = ({ db, clock, notifications }: Deps) => ({
  /**
   * Promises a reminder to every family whose visit has come within 24 hours, unless its time was given less than
   * that ahead: then a confirmation has just gone (product.md, Reminder rule). Running twice promises nothing twice;
   * after hours of standing still it catches up. Returns how many.
   */
  async promiseDue(): Promise<number> {
    const now = clock.now();
    const due = await findUnreminded(db.prisma, {
      after: now,
      until: new Date(now.getTime() + ahead),
      aheadSeconds: ahead / 1000,
    });
    for (const { id, startsAt } of due) {
      await db.transaction((tx) =>
        notifications.promise(tx, { appointmentId: id, kind: 'reminder', forStart: startsAt }),
      );
    }
    return due.length;
  },
});

export type Reminders = ReturnType<typeof createReminders>;
