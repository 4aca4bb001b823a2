import type { AuditQuery, AuditResponse, AuditRow } from '@clothes-closet/contracts';
import type { AuditEntryRow } from './repository.ts';

export const presentActivity = (
  { rows, total }: { rows: AuditEntryRow[]; total: number },
  { page, pageSize }: AuditQuery,
): AuditResponse => ({ items: rows.map(presentEntry), total, page, pageSize });

const presentEntry = ({ id, at, actor, action, appointmentId, details }: AuditEntryRow): AuditRow => ({
  id,
  at: at.toISOString(),
  actor,
  action,
  appointmentId,
  details: isObject(details) ? { ...details } : null,
});

/** They are written as objects; the column could hold more. */
const isObject = (details: unknown): details is Record<string, unknown> =>
  typeof details === 'object' && details !== null && !Array.isArray(details);
