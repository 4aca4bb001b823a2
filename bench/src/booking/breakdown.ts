import { print, printTable } from '../report.ts';
import { median } from '../rounds.ts';
import type { Form } from './forms.ts';
import { type Tapped, type Watched, watchBooking } from './watch.ts';
import type { Statement } from './wiretap.ts';

/** The first bookings only warm the servers up. */
const counted = 150;

/** Books one by one, each form at every side, and prints what a booking asks PostgreSQL and where its time goes. */
export const breakDown = async (sides: Record<string, Tapped>, forms: readonly Form[]): Promise<void> => {
  const watched = new Map<string, Watched[]>(Object.keys(sides).map((name) => [name, []]));
  for (const form of forms) {
    for (const [name, side] of Object.entries(sides)) {
      watched.get(name)?.push(await watchBooking(side, form));
    }
  }
  for (const [name, bookings] of watched) printTimes(name, usualOf(bookings).slice(-counted));
};

/** A sync or a health check may have slipped in: what most bookings look like is a booking. */
const usualOf = (bookings: readonly Watched[]): Watched[] => {
  const groups = [...Map.groupBy(bookings, ({ statements }) => statements.length).values()];
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
};

const printTimes = (name: string, bookings: readonly Watched[]): void => {
  const medianOf = (read: (booking: Watched) => number) => median(bookings.map(read)).toFixed(2);
  const statements = bookings[0]?.statements ?? [];
  print(`${name}: ${statements.length} statements; medians of ${bookings.length} bookings, one at a time:\n`);
  printTable(
    ['statement', 'in PostgreSQL ms', 'in the server before it ms'],
    [
      ...statements.map(({ sql }, index) => [
        shorten(sql),
        medianOf((booking) => durationOf(booking.statements[index])),
        medianOf(({ gaps }) => gaps[index] ?? Number.NaN),
      ]),
      ['after the last', '', medianOf(({ after }) => after)],
      [
        'together',
        medianOf((booking) => sum(booking.statements.map(durationOf))),
        medianOf(({ gaps, after }) => sum(gaps) + after),
      ],
    ],
  );
};

const durationOf = (statement: Statement | undefined): number =>
  statement ? statement.readyAt - statement.sentAt : Number.NaN;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** `INSERT job_common`: what is done to which table. */
const shorten = (sql: string): string => {
  const plain = sql.replace(/"public"\.|pgboss\.|"/g, '');
  if (plain.includes('pg_advisory_xact_lock')) return 'SELECT pg_advisory_xact_lock';
  const [, verb, table] =
    /\b(INSERT) INTO (\w+)/.exec(plain) ?? /\b(SELECT)\b.*?\bFROM (\w+)/s.exec(plain) ?? [];
  return verb ? `${verb} ${table}` : plain;
};
