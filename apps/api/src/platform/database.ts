import { createPrisma, type Prisma, type PrismaClient } from '@clothes-closet/database';
import { Pool } from 'pg';

/** What a repository needs: the client itself, or a transaction of it. */
export type Tx = Prisma.TransactionClient;

/** Waiting for a free connection is part of a rush (200 parents press the button at once), not a fault. */
const transactionLimits = { maxWait: 30_000, timeout: 20_000 };

export type Database = {
  prisma: PrismaClient;
  /** For libraries that speak to PostgreSQL themselves (sessions, rate limits). */
  pool: Pool;
  transaction: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
};

/** `onLost` is told when an idle connection breaks, as at a restart of the database; the next query makes a new one. */
export const createDatabase = (databaseUrl: string, onLost: () => void = () => {}): Database => {
  const pool = new Pool({ connectionString: databaseUrl, max: 12 });
  pool.on('error', onLost);
  // Between the pool and Prisma a connection has no listener for a moment; breaking just then would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = createPrisma(pool);
  return {
    prisma,
    pool,
    transaction: (work) => prisma.$transaction(work, transactionLimits),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
};

/** The SQLSTATE behind a Prisma error, such as `23505` (unique) or `23P01` (exclusion); undefined for others. */
export const sqlStateOf = (error: unknown): string | undefined => {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } } | null)
    ?.meta;
  const code = meta?.driverAdapterError?.cause?.originalCode;
  return typeof code === 'string' ? code : undefined;
};
