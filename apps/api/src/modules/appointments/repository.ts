import type { AppointmentStatus } from '@clothes-closet/contracts';
import { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';
import { anyPart } from '../../platform/like.ts';

export type AppointmentFilter = {
  /** From the first instant to the second, which is outside. */
  between?: { startsAt: Date; endsAt: Date } | undefined;
  /** Each must be in the name; in the form of toSearchText. */
  nameParts: readonly string[];
  /** Any part of one; in the form of normalizeStudentId. */
  studentId?: string | undefined;
  status?: AppointmentStatus | undefined;
};

/** `from` divides what lies ahead from what is past. */
export type Page = { from: Date; skip: number; take: number };

/**
 * One page of what is found, and how many there are in all. First what starts from `from` on, soonest first; then
 * what is past, latest first; then, in the order of signing up, what has no time.
 */
export const findAppointments = async (tx: Tx, filter: AppointmentFilter, page: Page) => {
  const found = Prisma.sql`FROM appointment AS a WHERE ${Prisma.join(conditionsOf(filter), ' AND ')}`;
  const [[count], ids] = await Promise.all([
    tx.$queryRaw<{ total: number }[]>(countOf(filter, found)),
    tx.$queryRaw<{ id: string }[]>(pageOf(found, page)),
  ]);
  return { rows: await readRows(tx, ids), total: count?.total ?? 0 };
};

/** Where a student ID is all that is asked for, the visits know the number by themselves, in half the time. */
const countOf = ({ studentId, ...rest }: AppointmentFilter, found: Prisma.Sql): Prisma.Sql =>
  studentId === undefined || rest.between || rest.status || rest.nameParts.length > 0
    ? Prisma.sql`SELECT count(*)::int AS total ${found}`
    : Prisma.sql`SELECT count(*)::int AS total FROM (${appointmentsOf(studentId)} GROUP BY v.appointment_id) AS visited`;

/**
 * The three stretches of the list, each in its own order and no longer than the page reaches: a stretch in the order
 * of starts_at is read off its index until it is long enough, where one order for all would have to sort them all.
 */
const pageOf = (found: Prisma.Sql, { from, skip, take }: Page): Prisma.Sql => {
  const stretch = (number: number, which: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`(
    SELECT a.id, ${number}::int AS stretch, row_number() OVER (ORDER BY ${order}) AS place
    ${found} AND ${which} ORDER BY ${order} LIMIT ${skip + take})`;
  const stretches = [
    stretch(1, Prisma.sql`a.starts_at >= ${from}`, Prisma.sql`a.starts_at, a.created_at, a.id`),
    stretch(2, Prisma.sql`a.starts_at < ${from}`, Prisma.sql`a.starts_at DESC, a.created_at, a.id`),
    stretch(3, Prisma.sql`a.starts_at IS NULL`, Prisma.sql`a.created_at, a.id`),
  ];
  return Prisma.sql`
    SELECT id FROM (${Prisma.join(stretches, ' UNION ALL ')}) AS list
    ORDER BY stretch, place LIMIT ${take} OFFSET ${skip}`;
};

const conditionsOf = ({ between, nameParts, studentId, status }: AppointmentFilter): Prisma.Sql[] => [
  Prisma.sql`true`,
  ...(between ? [Prisma.sql`a.starts_at >= ${between.startsAt} AND a.starts_at < ${between.endsAt}`] : []),
  ...nameParts.map((part) => Prisma.sql`a.search_name LIKE ${anyPart(part)}`),
  ...(studentId === undefined ? [] : [hasStudent(studentId)]),
  ...(status === undefined ? [] : [Prisma.sql`a.status = ${status}::"AppointmentStatus"`]),
];

const hasStudent = (studentId: string): Prisma.Sql => Prisma.sql`a.id IN (${appointmentsOf(studentId)})`;

const appointmentsOf = (studentId: string): Prisma.Sql =>
  Prisma.sql`SELECT v.appointment_id FROM visit AS v WHERE v.student_id LIKE ${anyPart(studentId)}`;

const row = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  firstName: true,
  lastName: true,
  locale: true,
  visits: { select: { studentId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.AppointmentSelect;

export type AppointmentListRow = Prisma.AppointmentGetPayload<{ select: typeof row }>;

const readRows = async (tx: Tx, ids: readonly { id: string }[]): Promise<AppointmentListRow[]> => {
  const rows = await tx.appointment.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: row });
  const byId = new Map(rows.map((found) => [found.id, found]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
};

export type TimeFilter = {
  statuses: AppointmentStatus[];
  startsFrom?: Date | undefined;
  startsBefore?: Date | undefined;
  endedBy?: Date | undefined;
  take: number;
};

/**
 * The soonest that fit, in the order of their starts. They are picked before they are put in order: for the first few
 * in order PostgreSQL would walk through all starts of many years, hoping to meet the few that are still booked.
 */
export const findByTime = async (tx: Tx, { take, ...filter }: TimeFilter): Promise<AppointmentListRow[]> => {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    WITH picked AS MATERIALIZED (
      SELECT a.id, a.starts_at, a.created_at FROM appointment AS a
      WHERE ${Prisma.join(timeConditionsOf(filter), ' AND ')}
    )
    SELECT id FROM picked ORDER BY starts_at, created_at, id LIMIT ${take}`;
  return readRows(tx, ids);
};

const timeConditionsOf = ({ statuses, startsFrom, startsBefore, endedBy }: Omit<TimeFilter, 'take'>) => [
  Prisma.sql`a.status = ANY (${statuses}::"AppointmentStatus"[]) AND a.starts_at IS NOT NULL`,
  ...(startsFrom ? [Prisma.sql`a.starts_at >= ${startsFrom}`] : []),
  ...(startsBefore ? [Prisma.sql`a.starts_at < ${startsBefore}`] : []),
  ...(endedBy ? [Prisma.sql`a.ends_at <= ${endedBy}`] : []),
];

const details = {
  visits: { orderBy: { position: 'asc' } },
} satisfies Prisma.AppointmentInclude;

export type AppointmentDetails = Prisma.AppointmentGetPayload<{ include: typeof details }>;

export const findAppointment = (tx: Tx, id: string): Promise<AppointmentDetails | null> =>
  tx.appointment.findUnique({ where: { id }, include: details });

/** When the same guardian's last appointment before an instant started; cancelled ones do not count. */
export const findLastAppointmentAt = async (
  tx: Tx,
  { email, before, except }: { email: string; before: Date; except: string },
): Promise<Date | null> => {
  const last = await tx.appointment.findFirst({
    where: { email, startsAt: { lt: before }, status: { not: 'cancelled' }, id: { not: except } },
    orderBy: { startsAt: 'desc' },
    select: { startsAt: true },
  });
  return last?.startsAt ?? null;
};
