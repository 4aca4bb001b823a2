import { dayOf, endOfDay, semesterOf, startOfDay } from '@clothes-closet/scheduling';
import { timeZone } from '../site.ts';

/** What a volunteer asks, and plain statements that find the same numbers and rows. */
export type Question = { name: string; path: string; statements: { sql: string; values: unknown[] }[] };

const columns = `a.id, a.status, a.starts_at, a.ends_at, a.first_name, a.last_name, a.locale,
  ARRAY(SELECT v.student_id FROM visit AS v WHERE v.appointment_id = a.id ORDER BY v.position) AS students`;
const byName = 'a.search_name LIKE $1';
const byStudent = 'a.id IN (SELECT v.appointment_id FROM visit AS v WHERE v.student_id LIKE $1)';
const items = ['socks', 'underwear', 'shoes', 'coats', 'backpacks', 'misc'];

type Search = { name: string; query: string; condition: string; part: string; from: Date };

/** Common: the next 25 fill the first page. */
const search = ({ name, query, condition, part, from }: Search): Question => ({
  name,
  path: `/api/admin/appointments?${query}`,
  statements: [
    { sql: `SELECT count(*)::int FROM appointment AS a WHERE ${condition}`, values: [part] },
    {
      sql: `SELECT ${columns} FROM appointment AS a WHERE ${condition} AND a.starts_at >= $2 ORDER BY a.starts_at LIMIT 25`,
      values: [part, from],
    },
  ],
});

/** Rare: what is found is sorted, past and future. */
const rareSearch = (asked: Search): Question => ({
  ...search(asked),
  statements: [
    {
      sql: `SELECT count(*) OVER ()::int, ${columns} FROM appointment AS a WHERE ${asked.condition}
        ORDER BY a.starts_at IS NULL, a.starts_at < $2, abs(extract(epoch FROM a.starts_at - $2)) LIMIT 25`,
      values: [asked.part, asked.from],
    },
  ],
});

const completed = `status = 'completed' AND starts_at >= $1 AND starts_at < $2`;
const served = `SELECT count(DISTINCT a.id)::int, count(v.student_id)::int, count(v.relation)::int,
  ${items.map((item) => `sum(v.${item})::int`).join(', ')}
  FROM appointment AS a JOIN visit AS v ON v.appointment_id = a.id WHERE ${completed}`;

const report = (days: { from: string; to: string }): Question => ({
  name: 'report of a whole school year',
  path: `/api/admin/reports/served?from=${days.from}&to=${days.to}`,
  statements: [{ sql: served, values: [startOfDay(days.from, timeZone), endOfDay(days.to, timeZone)] }],
});

const dashboard = (now: Date): Question => {
  const { startsOn, endsOn } = semesterOf(now, timeZone);
  const semester = [startOfDay(startsOn, timeZone), endOfDay(endsOn, timeZone)];
  const week = new Date(now.getTime() + 7 * 24 * 60 * 60_000);
  const booked = `SELECT ${columns} FROM appointment AS a WHERE a.status = 'booked'`;
  return {
    name: 'dashboard',
    path: '/api/admin/dashboard',
    statements: [
      { sql: served, values: semester },
      {
        sql: `SELECT date_trunc('week', starts_at), count(*)::int FROM appointment WHERE ${completed} GROUP BY 1`,
        values: semester,
      },
      {
        sql: `SELECT status, starts_at >= $1 AS ahead, count(*)::int FROM appointment
          WHERE status IN ('booked', 'waitlisted') GROUP BY 1, 2`,
        values: [now],
      },
      {
        sql: `${booked} AND a.starts_at >= $1 AND a.starts_at < $2 ORDER BY a.starts_at`,
        values: [now, week],
      },
      { sql: `${booked} AND a.ends_at <= $1 AND a.starts_at < $1 ORDER BY a.starts_at`, values: [now] },
      {
        sql: `SELECT state, count(*)::int FROM message WHERE state IN ('waiting', 'failed') GROUP BY state`,
        values: [],
      },
    ],
  };
};

/** The questions as of a moment, over a database of many around it. */
export const questionsAt = (now: Date): Question[] => {
  const from = startOfDay(dayOf(now, timeZone), timeZone);
  const fallYear = semesterOf(now, timeZone).year - 1;
  const asked = (name: string, field: 'name' | 'studentId', part: string): Search => ({
    name,
    query: `${field}=${part}`,
    condition: field === 'name' ? byName : byStudent,
    part: `%${part}%`,
    from,
  });
  return [
    search(asked('a name that many have (garcia)', 'name', 'garcia')),
    search(asked('two letters of a name (jo)', 'name', 'jo')),
    search(asked('one letter of a name (a)', 'name', 'a')),
    rareSearch(asked('a rare name (attleb)', 'name', 'attleb')),
    rareSearch(asked('a student ID (104233)', 'studentId', '104233')),
    rareSearch(asked('four digits of a student ID (0423)', 'studentId', '0423')),
    search(asked('two digits of a student ID (12)', 'studentId', '12')),
    {
      name: 'all appointments, first page',
      path: '/api/admin/appointments',
      statements: [
        { sql: 'SELECT count(*)::int FROM appointment', values: [] },
        {
          sql: `SELECT ${columns} FROM appointment AS a WHERE a.starts_at >= $1 ORDER BY a.starts_at LIMIT 25`,
          values: [from],
        },
      ],
    },
    dashboard(now),
    report({ from: `${fallYear}-07-01`, to: `${fallYear + 1}-06-30` }),
  ];
};
