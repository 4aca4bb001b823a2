import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { type Logger, logWithin } from '../platform/logger.ts';
import type { Metrics } from '../platform/metrics.ts';
import { AppError } from './errors.ts';

/** Strict headers for pages and answers alike; HSTS only where the public address is https. */
export const securityHeaders = (isSecure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        // Printed forms are made on the page, then opened in a tab of their own: it has this same policy, and the
        // browser's viewer is an object there.
        objectSrc: ['blob:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });

const isRead = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Lets a write through only where the browser says that a page of ours sent it. A session cookie alone is
 * no consent: a stranger's page can make a browser send it along.
 */
export const sameOrigin =
  (publicUrl: string): RequestHandler =>
  (req, _res, next) => {
    const site = req.get('sec-fetch-site');
    const isOurs = site === undefined ? req.get('origin') === publicUrl : site === 'same-origin';
    const originAgrees = req.get('origin') === undefined || req.get('origin') === publicUrl;
    if (!isRead(req.method) && !(isOurs && originAgrees)) throw new AppError('forbidden');
    next();
  };

/** Answers with personal data or state are nobody's to keep. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** Keeps where a router is mounted for the log: once a request has failed, Express has forgotten it. */
export const rememberMount: RequestHandler = (req, res, next) => {
  res.locals.mount = req.baseUrl;
  next();
};

const mountOf = ({ locals: { mount } }: Response): string => (typeof mount === 'string' ? mount : '');

type RequestLogDeps = { logger: Logger } & Pick<Metrics, 'observeRequest'>;

/**
 * One log line a request, with an id that the answer and all lines on its way carry too. The address itself is never logged:
 * manage links hold a token and searches hold names; the route's pattern says enough.
 */
export const requestLog =
  ({ logger, observeRequest }: RequestLogDeps): RequestHandler =>
  (req, res, next) => {
    const requestId = randomUUID();
    const startedAt = process.hrtime.bigint();
    res.set('X-Request-Id', requestId);
    res.on('finish', () => {
      const route = req.route?.path === undefined ? 'unmatched' : `${mountOf(res)}${String(req.route.path)}`;
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      const { method } = req;
      const status = res.statusCode;
      observeRequest({ method, route, status, seconds });
      const milliseconds = Math.floor(seconds * 1000);
      logger.info({ requestId, method, route, status, milliseconds }, 'request');
    });
    logWithin({ requestId }, next);
  };
