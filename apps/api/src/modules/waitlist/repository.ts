import { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';
import { anyPart } from '../../platform/like.ts';

/** `nameParts`: each must be in the name; in the form of toSearchText. */
export type WaitingFilter = { nameParts: readonly string[]; skip: number; take: number };

const row = {
  id: true,
  version: true,
  createdAt: true,
  firstName: true,
  lastName: true,
  phone: true,
  phoneType: true,
  locale: true,
  contactedAt: true,
  visits: { select: { studentId: true }, orderBy: { position: 'asc' } },
  offers: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { state: true, startsAt: true, endsAt: true, offeredBy: true, tellAt: true, expiresAt: true },
  },
} satisfies Prisma.AppointmentSelect;

export type WaitingFamily = Prisma.AppointmentGetPayload<{ select: typeof row }> & { place: number };
type Place = { id: string; place: number };

/** The whole line, each with the place in it from 1. */
const line = Prisma.sql`
  SELECT id, search_name, row_number() OVER (ORDER BY created_at, id)::int AS place
  FROM appointment WHERE status = 'waitlisted'`;

/** One page of those who wait, in the order of signing up, and how many are found in all. */
export const findWaiting = async (tx: Tx, { nameParts, skip, take }: WaitingFilter) => {
  const conditions = nameParts.map((part) => Prisma.sql`search_name LIKE ${anyPart(part)}`);
  const found = Prisma.sql`FROM (${line}) AS line WHERE ${Prisma.join([Prisma.sql`true`, ...conditions], ' AND ')}`;
  const [[count], places] = await Promise.all([
    tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${found}`,
    tx.$queryRaw<Place[]>`SELECT id, place ${found} ORDER BY place LIMIT ${take} OFFSET ${skip}`,
  ]);
  return { families: await readFamilies(tx, places), total: count?.total ?? 0 };
};

/** One of those who wait. */
export const findWaitingFamily = async (tx: Tx, id: string): Promise<WaitingFamily | undefined> => {
  const places = await tx.$queryRaw<Place[]>`
    SELECT id, place FROM (${line}) AS line WHERE id = ${id}::uuid`;
  const [family] = await readFamilies(tx, places);
  return family;
};

const readFamilies = async (tx: Tx, places: readonly Place[]): Promise<WaitingFamily[]> => {
  const rows = await tx.appointment.findMany({
    where: { id: { in: places.map(({ id }) => id) } },
    select: row,
  });
  const byId = new Map(rows.map((found) => [found.id, found]));
  return places.flatMap(({ id, place }) => {
    const found = byId.get(id);
    return found ? [{ ...found, place }] : [];
  });
};
