import type { ItemKind } from '@clothes-closet/contracts';
import type { Tx } from '../../platform/database.ts';

/** From the first instant to the second, which is outside. */
export type Span = { startsAt: Date; endsAt: Date };

export type ServedMonth = { month: string; appointments: number; students: number; others: number } & Record<
  ItemKind,
  number
>;

/** Who came and what they took, by month of the zone (`YYYY-MM`), in order; months in which nobody came are not there. */
export const countServed = (tx: Tx, { startsAt, endsAt }: Span, timeZone: string): Promise<ServedMonth[]> =>
  tx.$queryRaw<ServedMonth[]>`
    WITH completed AS (
      SELECT a.id, date_trunc('month', a.starts_at AT TIME ZONE ${timeZone}) AS month
      FROM appointment AS a
      WHERE a.status = 'completed' AND a.starts_at >= ${startsAt} AND a.starts_at < ${endsAt}
    ), family AS (
      SELECT c.month, count(v.student_id) AS students, count(v.relation) AS others,
        sum(v.socks) AS socks, sum(v.underwear) AS underwear, sum(v.shoes) AS shoes,
        sum(v.coats) AS coats, sum(v.backpacks) AS backpacks, sum(v.misc) AS misc
      FROM completed AS c LEFT JOIN visit AS v ON v.appointment_id = c.id
      GROUP BY c.id, c.month
    )
    SELECT to_char(month, 'YYYY-MM') AS month, count(*)::int AS appointments,
      sum(students)::int AS students, sum(others)::int AS others,
      coalesce(sum(socks), 0)::int AS socks, coalesce(sum(underwear), 0)::int AS underwear,
      coalesce(sum(shoes), 0)::int AS shoes, coalesce(sum(coats), 0)::int AS coats,
      coalesce(sum(backpacks), 0)::int AS backpacks, coalesce(sum(misc), 0)::int AS misc
    FROM family GROUP BY family.month ORDER BY family.month`;

export type SizeCount = { kind: 'shoes' | 'underwear'; size: string | null; count: number };

/** How many students of booked appointments in the span need which size; null where it is not known. */
export const countSizes = (tx: Tx, { startsAt, endsAt }: Span): Promise<SizeCount[]> =>
  tx.$queryRaw<SizeCount[]>`
    SELECT CASE grouping(v.shoe_size) WHEN 0 THEN 'shoes' ELSE 'underwear' END AS kind,
      CASE grouping(v.shoe_size) WHEN 0 THEN v.shoe_size ELSE v.underwear_size END AS size,
      count(*)::int AS count
    FROM appointment AS a JOIN visit AS v ON v.appointment_id = a.id
    WHERE a.status = 'booked' AND a.starts_at >= ${startsAt} AND a.starts_at < ${endsAt}
      AND v.student_id IS NOT NULL
    GROUP BY GROUPING SETS ((v.shoe_size), (v.underwear_size))`;
