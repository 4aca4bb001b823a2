import type { RequestHandler } from 'express';
import type { Clock } from './store.ts';

/** One call to the Google side. `status` is 0 where the connection was cut before an answer. */
export type LoggedRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  status: number;
  at: Date;
};

export type RequestLog = ReturnType<typeof createRequestLog>;

const MOST_KEPT = 10_000;
const MINUTE = 60_000;

/** What was asked of the calendar and what it answered, for tests to assert on. */
export const createRequestLog = (clock: Clock) => {
  let requests: LoggedRequest[] = [];

  const record: RequestHandler = (req, res, next) => {
    const url = new URL(req.originalUrl, 'http://localhost');
    const query = Object.fromEntries(url.searchParams);
    const entry = { method: req.method, path: url.pathname, query, status: 0, at: clock.now() };
    requests.push(entry);
    if (requests.length > MOST_KEPT) requests.shift();
    res.once('finish', () => {
      entry.status = res.statusCode;
    });
    next();
  };

  return {
    record,

    list: (): LoggedRequest[] => [...requests],

    /** Calls in the last minute, to hold against Google's quota of 600 for one user. */
    perMinute: () => requests.filter(({ at }) => at.getTime() > clock.now().getTime() - MINUTE).length,

    clear() {
      requests = [];
    },
  };
};
