import { Client } from 'pg';
import type { Logger } from '../../platform/logger.ts';

/** Milliseconds between attempts to listen again. */
const reconnectAfter = 1_000;

export type AvailabilityChanges = {
  subscribe: (listener: () => void) => void;
  isConnected: () => boolean;
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

type Deps = { databaseUrl: string; logger: Logger };

/** Hears from PostgreSQL, whichever process caused it, that slots may have changed (triggers of the first migration). */
export const createAvailabilityChanges = ({ databaseUrl, logger }: Deps): AvailabilityChanges => {
  const listeners: (() => void)[] = [];
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isStopped = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const lose = (lost: Client) => {
    if (client !== lost) return;
    client = undefined;
    tell();
    if (!isStopped) retry = setTimeout(() => void connect(), reconnectAfter);
  };

  const connect = async () => {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', tell);
    next.on('error', () => lose(next));
    next.on('end', () => lose(next));
    try {
      await next.connect();
      await next.query('LISTEN availability_changed');
      client = next;
      // What changed while nobody listened is unknown.
      tell();
    } catch {
      next.end().catch(() => {});
      logger.warn('not listening for changes of availability; trying again');
      if (!isStopped) retry = setTimeout(() => void connect(), reconnectAfter);
    }
  };

  return {
    subscribe: (listener) => {
      listeners.push(listener);
    },
    isConnected: () => client !== undefined,
    start: connect,
    stop: async () => {
      isStopped = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
};
