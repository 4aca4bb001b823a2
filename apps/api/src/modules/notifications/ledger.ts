import type { MessagesQuery } from '@clothes-closet/contracts';
import { AppError } from '../../http/errors.ts';
import type { Database } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Audit } from '../audit/service.ts';
import { findLedgerRow, findLedgerRows, type LedgerRow, revive } from './repository.ts';
import { sendingJobs } from './service.ts';

export type LedgerPage = { rows: LedgerRow[]; total: number };

type Deps = { db: Database; jobs: Pick<JobQueue, 'enqueue'>; audit: Audit };

export const createMessageLedger = ({ db, jobs, audit }: Deps) => ({
  /** One page of what guardians were promised and what became of it, newest first. */
  list: ({ state, page, pageSize }: MessagesQuery): Promise<LedgerPage> =>
    findLedgerRows(db.prisma, { state, skip: (page - 1) * pageSize, take: pageSize }),

  /**
   * Queues a failed message once more; at the moment of sending it is checked as ever. `actor` is the admin's email.
   * Throws not_found, and conflict where it has not failed: it would reach the family twice.
   */
  resend: (id: string, actor: string): Promise<LedgerRow> =>
    db.transaction(async (tx) => {
      const isRevived = await revive(tx, id);
      const message = await findLedgerRow(tx, id);
      if (!message) throw new AppError('not_found');
      if (!isRevived) throw new AppError('conflict');
      const { kind, channel, appointment } = message;
      await jobs.enqueue(tx, sendingJobs[channel], id);
      const details = { kind, channel };
      await audit.record(tx, { actor, action: 'message.resent', appointmentId: appointment.id, details });
      return message;
    }),
});

export type MessageLedger = ReturnType<typeof createMessageLedger>;
