import { startWiretap as startTap, type TappedStatement } from '@clothes-closet/sandbox';

/** One statement on its way: when it was sent on to PostgreSQL, and when PostgreSQL was ready for the next. */
export type Statement = TappedStatement & { sentAt: number; readyAt: number };

/** Stands between a program and PostgreSQL, and writes down what is asked and how long the answer took. */
export const startWiretap = async (databaseUrl: string) => {
  const statements: Statement[] = [];
  const underway = new Map<number, Statement>();
  const tap = await startTap(databaseUrl, {
    asked: (asked) => {
      const statement = { ...asked, sentAt: performance.now(), readyAt: Number.NaN };
      underway.set(asked.connection, statement);
      statements.push(statement);
      return true;
    },
    answered: ({ connection }) => {
      const statement = underway.get(connection);
      if (statement) statement.readyAt = performance.now();
      return true;
    },
  });
  return { ...tap, statements };
};

export type Wiretap = Awaited<ReturnType<typeof startWiretap>>;
