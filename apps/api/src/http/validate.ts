import { fieldErrorsOf } from '@clothes-closet/contracts';
import type * as z from 'zod/mini';
import { validationFailed } from './errors.ts';

/** Parses one part of a request; throws validation_failed with all faults at once. */
export const parse = <Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> => {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw validationFailed(fieldErrorsOf(result.error.issues));
  return result.data;
};
