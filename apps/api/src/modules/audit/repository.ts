import type { AuditAction } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

export type AuditFilter = {
  actor?: string | undefined;
  action?: AuditAction | undefined;
  appointmentId?: string | undefined;
};

export type AuditEntryRow = Prisma.AuditEntryGetPayload<Record<string, never>>;

/** One page of the entries that fit all filters, newest first, and how many there are in all. */
export const findEntries = async (
  tx: Tx,
  { actor, action, appointmentId }: AuditFilter,
  page: { skip: number; take: number },
): Promise<{ rows: AuditEntryRow[]; total: number }> => {
  const where: Prisma.AuditEntryWhereInput = {
    ...(actor !== undefined && { actor }),
    ...(action !== undefined && { action }),
    ...(appointmentId !== undefined && { appointmentId }),
  };
  const [rows, total] = await Promise.all([
    tx.auditEntry.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], ...page }),
    tx.auditEntry.count({ where }),
  ]);
  return { rows, total };
};
