import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export * from './generated/client.ts';

export type ConnectionOptions = {
  /** Connections this process may hold open. Counts only where a URL is given: a pool brings its own limit. */
  maxConnections?: number;
};

/** A Prisma client on its own connections, or on a pool shared with others (which stays open on $disconnect). */
export const createPrisma = (
  database: string | pg.Pool,
  { maxConnections = 10 }: ConnectionOptions = {},
): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(
      typeof database === 'string' ? { connectionString: database, max: maxConnections } : database,
    ),
  });
