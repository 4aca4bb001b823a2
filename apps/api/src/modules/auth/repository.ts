import type { Tx } from '../../platform/database.ts';

/** Emails are kept in lower case. */
export const isOnAllowList = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.admin.count({ where: { email } })) > 0;

/** Adds who is missing; several processes may start at once. Returns how many were added. */
export const insertMissingAdmins = async (
  tx: Tx,
  emails: readonly string[],
  addedAt: Date,
): Promise<number> => {
  const data = emails.map((email) => ({ email, addedAt }));
  const { count } = await tx.admin.createMany({ data, skipDuplicates: true });
  return count;
};
