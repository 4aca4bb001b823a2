import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Api } from '@clothes-closet/api';

/** None of the three brings types of its own: this is as much of them as is used here. */
const load = createRequire(import.meta.url);

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

export const express: { (): Api['app']; json: () => Middleware } = load('express');

export type Queryable = {
  query: <Row>(sql: string, values?: unknown[]) => Promise<{ rows: Row[]; rowCount: number | null }>;
};
type Connection = Queryable & { release: () => void };
type PoolOptions = { connectionString: string; max?: number };
export type Pool = Queryable & { connect: () => Promise<Connection>; end: () => Promise<void> };

export const { Pool } = load('pg') as { Pool: new (options: PoolOptions) => Pool };

type LoadOptions = {
  url: string;
  connections: number;
  /** Seconds. */
  duration: number;
  headers?: Record<string, string>;
  requests?: { path: string }[];
};
type LoadResult = { duration: number; errors: number; timeouts: number };
type LoadRun = {
  on: (
    event: 'response',
    listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
  ) => void;
};

export const autocannon: (
  options: LoadOptions,
  done: (error: Error | null, result: LoadResult) => void,
) => LoadRun = load('autocannon');
