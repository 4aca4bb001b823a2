import type { Form } from './forms.ts';
import { post } from './load.ts';
import type { Statement, Wiretap } from './wiretap.ts';

/** A server whose connections to PostgreSQL are tapped. */
export type Tapped = { url: string; tap: Wiretap };

/** One booking as seen from the wire. Milliseconds. */
export type Watched = {
  total: number;
  statements: Statement[];
  /** Before each statement: what the server took since the last one, or since the request was sent. */
  gaps: number[];
  /** From the last statement to the answer. */
  after: number;
};

export const watchBooking = async ({ url, tap }: Tapped, form: Form): Promise<Watched> => {
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

/** What tells a connection of the pool; pg-boss and the listener have their own. */
const isOfBooking = (sql: string) => sql.includes('pg_advisory_xact_lock') || /INTO "?rate_limit"?/.test(sql);
