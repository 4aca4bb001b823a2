import { print, printTable } from '../report.ts';
import { median } from '../rounds.ts';
import type { Form } from './forms.ts';
import { post } from './load.ts';
import type { Statement, Wiretap } from './wiretap.ts';

/** One booking as seen from the wire. Milliseconds. */
type Booking = { total: number; statements: Statement[]; gaps: number[]; after: number };

export type Tapped = { name: string; url: string; tap: Wiretap };

/** Books one by one and prints which statements a booking takes, how long each, and how long the program thinks before it. */
export const breakDown = async ({ name, url, tap }: Tapped, forms: readonly Form[]): Promise<void> => {
  const bookings: Booking[] = [];
  for (const form of forms) bookings.push(await watchBooking(url, tap, form));
  // A sync or a health check may have slipped in between: what most bookings look like is a booking.
  const length = mostCommon(bookings.map(({ statements }) => statements.length));
  const usual = bookings.filter(({ statements }) => statements.length === length).slice(-100);

  const rows = (usual[0]?.statements ?? []).map(({ sql }, index) => [
    shorten(sql),
    milliseconds(median(usual.map(({ statements }) => durationOf(statements[index])))),
    milliseconds(median(usual.map(({ gaps }) => gaps[index] ?? Number.NaN))),
  ]);
  const inPostgres = median(usual.map(({ statements }) => sum(statements.map(durationOf))));
  const between = median(usual.map(({ gaps, after }) => sum(gaps) + after));
  print(`${name}: ${length} statements, medians of ${usual.length} bookings, one at a time:\n`);
  printTable(
    ['statement', 'in PostgreSQL ms', 'program before it ms'],
    [
      ...rows,
      ['after the last', '', milliseconds(median(usual.map(({ after }) => after)))],
      ['together', milliseconds(inPostgres), milliseconds(between)],
    ],
  );
};

const watchBooking = async (url: string, tap: Wiretap, form: Form): Promise<Booking> => {
  const before = tap.statements.length;
  const sentAt = performance.now();
  await post(url, form);
  const doneAt = performance.now();
  const seen = tap.statements.slice(before);
  const own = new Set(seen.filter(({ sql }) => isOfBooking(sql)).map(({ connection }) => connection));
  const statements = seen.filter(({ connection, readyAt }) => own.has(connection) && readyAt <= doneAt);
  const gaps = statements.map(({ sentAt: at }, index) => at - (statements[index - 1]?.readyAt ?? sentAt));
  return { total: doneAt - sentAt, statements, gaps, after: doneAt - (statements.at(-1)?.readyAt ?? doneAt) };
};

/** The pool's connections that a booking uses; pg-boss and the listener have their own. */
const isOfBooking = (sql: string) => sql.includes('pg_advisory_xact_lock') || /INTO "?rate_limit"?/.test(sql);

const durationOf = (statement: Statement | undefined): number =>
  statement ? statement.readyAt - statement.sentAt : Number.NaN;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const milliseconds = (value: number) => value.toFixed(2);

const mostCommon = (values: readonly number[]): number => {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
};

/** `INSERT job_common`: what is done to which table. */
const shorten = (sql: string): string => {
  const plain = sql.replace(/"public"\.|pgboss\.|"/g, '');
  if (plain.includes('pg_advisory_xact_lock')) return 'SELECT pg_advisory_xact_lock';
  const [, verb, table] =
    /\b(INSERT) INTO (\w+)/.exec(plain) ?? /\b(SELECT)\b.*?\bFROM (\w+)/s.exec(plain) ?? [];
  return verb ? `${verb} ${table}` : plain;
};
