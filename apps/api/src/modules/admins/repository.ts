import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

export type AdminRow = Prisma.AdminGetPayload<Record<string, never>>;

/** Waits until nobody else changes who is an admin, and keeps others waiting to the end of the transaction. */
export const lockAdmins = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('admins', 0))`;
};

/** Those who were named first come first. */
export const findAdmins = (tx: Tx): Promise<AdminRow[]> =>
  tx.admin.findMany({ orderBy: [{ addedAt: 'asc' }, { email: 'asc' }] });

export const isAdmin = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.admin.count({ where: { email } })) > 0;

export const insertAdmin = (tx: Tx, data: AdminRow): Promise<AdminRow> => tx.admin.create({ data });

/** Whether there was one with this email. */
export const deleteAdmin = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.admin.deleteMany({ where: { email } })).count > 0;
