import type { AdminEntry } from '@clothes-closet/contracts';
import type { AdminRow } from './repository.ts';

export const presentAdmin = ({ email, addedAt, addedBy }: AdminRow): AdminEntry => ({
  email,
  addedAt: addedAt.toISOString(),
  addedBy,
});
