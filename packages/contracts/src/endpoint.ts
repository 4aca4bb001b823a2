import type * as z from 'zod/mini';
import type { ProblemCode } from './problems.ts';

type Schema = z.ZodMiniType;

/** What travels as it is: a file, by its type. */
export type FileType =
  | 'text/csv'
  | 'text/plain'
  | 'text/calendar'
  | 'application/pdf'
  | 'application/manifest+json';

export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  query?: z.ZodMiniObject;
  body?: Schema | FileType;
  status?: 200 | 201 | 204 | 302;
  answer?: Schema | FileType;
  problems: ProblemCode[];
};
