import * as z from 'zod/mini';
import { email } from '../booking.ts';
import { Instant } from '../primitives.ts';

/** `addedBy` is null for those whom the environment named first. */
export const AdminEntry = z.object({
  email: z.string(),
  addedAt: Instant,
  addedBy: z.nullable(z.string()),
});
export type AdminEntry = z.infer<typeof AdminEntry>;

export const AdminsResponse = z.object({ items: z.array(AdminEntry) });
export type AdminsResponse = z.infer<typeof AdminsResponse>;

export const AddAdminRequest = z.object({ email });
export type AddAdminRequest = z.infer<typeof AddAdminRequest>;

export const ByEmail = z.object({ email });
