import type { WaitlistQuery } from '@clothes-closet/contracts';
import { AppError } from '../../http/errors.ts';
import type { Database } from '../../platform/database.ts';
import { toSearchText } from '../../platform/search-text.ts';
import { findWaiting, findWaitingFamily, type WaitingFamily } from './repository.ts';

export const createWaitlist = ({ db }: { db: Database }) => ({
  /** One page of those who wait, in the order of signing up; `name` is any part of it, in any case and accents. */
  search: ({ name = '', page, pageSize }: WaitlistQuery) =>
    findWaiting(db.prisma, {
      nameParts: toSearchText(name).split(' ').filter(Boolean),
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),

  /** Throws not_found for who does not wait. */
  async read(id: string): Promise<WaitingFamily> {
    const family = await findWaitingFamily(db.prisma, id);
    if (!family) throw new AppError('not_found');
    return family;
  },
});

export type Waitlist = ReturnType<typeof createWaitlist>;
