import { type Problem, type ProblemCode, problemStatus } from '@clothes-closet/contracts';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from '../platform/logger.ts';
import { AppError } from './errors.ts';

const send = (res: Response, code: ProblemCode, details: Partial<Problem> = {}) => {
  const status = problemStatus[code];
  res
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ status, code, ...details }));
};

/** What Express and its body parsers throw for a request that can't be read. */
const isUnreadableRequest = (error: unknown): boolean => {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500;
};

/** Turns every error into problem+json; what is not meant for the client is logged and becomes a bare 500. */
export const problemMapper =
  (logger: Logger): ErrorRequestHandler =>
  (error, _req, res, _next) => {
    if (res.headersSent) {
      // Too late for a problem: what is cut short is no whole answer. Express itself would print the error's message.
      logger.error({ error: describe(error) }, 'answer broken off');
      res.destroy();
    } else if (error instanceof AppError) {
      const { retryAfterSeconds, ...details } = error.details;
      if (retryAfterSeconds !== undefined)
        res.set('Retry-After', String(Math.max(1, Math.ceil(retryAfterSeconds))));
      send(res, error.code, details);
    } else if (isUnreadableRequest(error)) {
      send(res, 'validation_failed', { errors: [{ path: '', code: 'unreadable' }] });
    } else {
      logger.error({ error: describe(error) }, 'request failed');
      send(res, 'internal');
    }
  };

/** The kind and place of a fault. Its message may quote a row, so a database error's stays out of the log. */
const describe = (error: unknown) => {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const { code } = error as { code?: unknown };
  return { name: error.name, code: typeof code === 'string' ? code : undefined, at: frames.slice(0, 8) };
};

export const notFound: RequestHandler = () => {
  throw new AppError('not_found');
};
