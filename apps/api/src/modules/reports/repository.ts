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
    ), came AS (
      SELECT month, count(*)::int AS appointments FROM completed GROUP BY month
    ), took AS (
      SELECT c.month, count(v.student_id)::int AS students, count(v.relation)::int AS others,
        sum(v.socks)::int AS socks, sum(v.underwear)::int AS underwear, sum(v.shoes)::int AS shoes,
        sum(v.coats)::int AS coats, sum(v.backpacks)::int AS backpacks, sum(v.misc)::int AS misc
      FROM completed AS c JOIN visit AS v ON v.appointment_id = c.id GROUP BY c.month
    )
    SELECT to_char(month, 'YYYY-MM') AS month, appointments,
      coalesce(students, 0) AS students, coalesce(others, 0) AS others,
      coalesce(socks, 0) AS socks, coalesce(underwear, 0) AS underwear, coalesce(shoes, 0) AS shoes,
      coalesce(coats, 0) AS coats, coalesce(backpacks, 0) AS backpacks, coalesce(misc, 0) AS misc
    FROM came LEFT JOIN took USING (month) ORDER BY came.month`;

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
