import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { fullSyncRequired, GoogleError, invalid } from './errors.ts';

/**
 * One thing to do wrong, to the requests it matches. Without `times` it stays until cleared.
 * `pathPattern` is a regular expression on the path, `/calendar/v3/…` or `/token`.
 */
export const FaultRule = z.strictObject({
  method: z.string().optional(),
  pathPattern: z.string().optional(),
  times: z.int().positive().optional(),
  /** Answered instead of doing the work. */
  status: z.int().min(400).max(599).optional(),
  reason: z.string().optional(),
  /** Waits first; a client that gives up meanwhile finds nothing done. */
  hangMs: z.int().nonnegative().optional(),
  /** Breaks the connection before the work, or after it and before the answer. */
  cutConnection: z.enum(['before', 'after']).optional(),
  /** Most items on a page of a list. */
  shortPages: z.int().positive().optional(),
  /** An empty page before each full one, and at the end. */
  emptyPages: z.boolean().optional(),
  /** Lists with a sync token answer 410. */
  expireTokens: z.boolean().optional(),
});
export type FaultRule = z.infer<typeof FaultRule>;

export type PagingFault = { shortPages?: number | undefined; emptyPages?: boolean | undefined };

export type Faults = ReturnType<typeof createFaults>;

const REASONS: Record<number, string> = {
  401: 'authError',
  403: 'rateLimitExceeded',
  404: 'notFound',
  410: 'fullSyncRequired',
  412: 'conditionNotMet',
  429: 'rateLimitExceeded',
  500: 'backendError',
  503: 'backendError',
};

const isPagingRule = (rule: FaultRule) => rule.shortPages !== undefined || rule.emptyPages !== undefined;

/** The switches by which a test makes the calendar misbehave. */
export const createFaults = () => {
  let rules: FaultRule[] = [];

  const meets = (rule: FaultRule, req: Request) =>
    (!rule.method || rule.method.toUpperCase() === req.method) &&
    (!rule.pathPattern || new RegExp(rule.pathPattern).test(req.originalUrl.split('?')[0] ?? '')) &&
    // These speak of lists alone and must not be used up by other calls.
    (!rule.expireTokens || req.query.syncToken !== undefined) &&
    (!isPagingRule(rule) || (req.method === 'GET' && /\/events$/.test(req.path)));

  const use = (rule: FaultRule) => {
    if (rule.times === undefined) return;
    rule.times -= 1;
    if (rule.times === 0) rules = rules.filter((other) => other !== rule);
  };

  return {
    /** Replaces all rules. Throws invalid. */
    set(wanted: readonly FaultRule[]) {
      if (!Array.isArray(wanted)) throw invalid('Send a list of rules.');
      rules = wanted.map(readRule);
    },
    /** Adds a rule after those there are; of several that match, the first acts. Throws invalid. */
    add(rule: FaultRule) {
      rules.push(readRule(rule));
    },
    list: () => rules.map((rule) => ({ ...rule })),
    clear() {
      rules = [];
    },
    /** The rule for this request, counted as used. */
    take(req: Request): FaultRule | undefined {
      const rule = rules.find((candidate) => meets(candidate, req));
      const taken = rule && { ...rule };
      if (rule) use(rule);
      return taken;
    },
  };
};

const readRule = (rule: unknown): FaultRule => {
  const read = FaultRule.safeParse(rule);
  if (!read.success) throw invalid(`Not a fault: ${z.prettifyError(read.error)}`);
  try {
    new RegExp(read.data.pathPattern ?? '');
    return read.data;
  } catch {
    throw invalid('pathPattern is not a regular expression.');
  }
};

/** Applies the first matching rule; what concerns paging is left for the list route in `res.locals`. */
export const misbehave =
  (faults: Faults): RequestHandler =>
  async (req, res, next) => {
    const rule = faults.take(req);
    if (!rule) return next();
    if (rule.hangMs) await wait(rule.hangMs);
    // The socket itself: the request's own `destroyed` turns true as soon as its body has been read.
    if (req.socket.destroyed) return;
    if (rule.cutConnection === 'before') return cut(req);
    if (rule.expireTokens) throw fullSyncRequired();
    if (rule.status) throw faultOf(rule.status, rule.reason);
    if (rule.cutConnection === 'after') cutInsteadOfAnswer(req, res);
    res.locals.paging = { shortPages: rule.shortPages, emptyPages: rule.emptyPages } satisfies PagingFault;
    next();
  };

const faultOf = (status: number, reason = REASONS[status] ?? 'backendError') =>
  new GoogleError(status, reason, `The sandbox was told to answer ${status} ${reason}.`, {
    domain: /limit/i.test(reason) ? 'usageLimits' : 'global',
  });

const cut = (req: Request) => {
  req.socket.destroy();
};

const cutInsteadOfAnswer = (req: Request, res: Response) => {
  res.end = () => {
    cut(req);
    return res;
  };
};

export const pagingOf = (res: Response): PagingFault => {
  const paging: unknown = res.locals.paging;
  return typeof paging === 'object' && paging !== null ? paging : {};
};
