import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** What a line belongs to: a request being served, or a job being done. */
type LogContext = { requestId: string } | { job: string; jobId: string };

const context = new AsyncLocalStorage<LogContext>();

/** Does the work so that each line logged on its way says what it belongs to. */
export const logWithin = <Result>(within: LogContext, work: () => Result): Result =>
  context.run(within, work);

export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  // A copy, since pino adds the line's own fields to it.
  pino({ level, base: null, mixin: () => ({ ...context.getStore() }) }, destination);
