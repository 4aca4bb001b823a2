import type { Tx } from '../../platform/database.ts';

/** Emails are kept in lower case. */
export const isOnAllowList = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.admin.count({ where: { email } })) > 0;

/** Does nothing where there are admins; several processes may start at once. Returns how many were added. */
export const insertFirstAdmins = async (
  tx: Tx,
  emails: readonly string[],
  addedAt: Date,
): Promise<number> => {
  if ((await tx.admin.count()) > 0) return 0;
  const data = emails.map((email) => ({ email, addedAt }));
  const { count } = await tx.admin.createMany({ data, skipDuplicates: true });
  return count;
};
