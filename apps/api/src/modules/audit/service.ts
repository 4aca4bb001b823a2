import type { AuditAction } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';

/**
 * Who did what. `actor` is an admin's address, or `parent` or `system`. `details` are counts and kinds, never a
 * name, an ID or a contact of a family: the activity outlives the personal data that is removed on schedule.
 */
export type AuditEvent = {
  actor: string;
  action: AuditAction;
  appointmentId?: string | undefined;
  details?: Prisma.InputJsonObject | undefined;
};

type Deps = { clock: Clock; newId: NewId };

export const createAudit = ({ clock, newId }: Deps) => ({
  /** Writes the entry in the transaction of what it tells of, so that neither stands without the other. */
  async record(tx: Tx, { actor, action, appointmentId, details }: AuditEvent): Promise<void> {
    await tx.auditEntry.create({
      data: {
        id: newId(),
        at: clock.now(),
        actor,
        action,
        appointmentId: appointmentId ?? null,
        ...(details && { details }),
      },
      select: { id: true },
    });
  },
});

export type Audit = ReturnType<typeof createAudit>;
