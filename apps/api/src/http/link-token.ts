import type { ErrorRequestHandler, Request } from 'express';
import * as z from 'zod/mini';
import { AppError } from './errors.ts';
import { parse } from './validate.ts';

const ByToken = z.object({ token: z.string() });

/** The token of a link that somebody was sent. */
export const tokenOf = ({ params }: Request): string => parse(ByToken, params).token;

/** A token with broken escapes is one that is not ours. */
export const unreadableToken: ErrorRequestHandler = (error, _req, _res, next) =>
  next(error instanceof URIError ? new AppError('not_found') : error);
