import { fieldErrorsOf } from '@clothes-closet/contracts';
import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form';
import type * as z from 'zod/mini';

/** Checks a form with the contract's own schema; an error's `type` is the contract's code. */
export const contractResolver =
  <Values extends FieldValues, Request extends FieldValues>(
    schema: z.ZodMiniType<Request>,
    toRequest: (values: Values) => unknown,
  ): Resolver<Values, unknown, Request> =>
  (values) => {
    const { success, data, error } = schema.safeParse(toRequest(values), { reportInput: true });
    if (success) return { values: data, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const { path, code } of fieldErrorsOf(error.issues)) set(errors, path, { type: code });
    return { values: {}, errors };
  };

/**
 * What was typed where a whole number belongs; anything else is the schema's to refuse. Nothing at all is null and not
 * undefined, which a schema may fill in by itself.
 */
export const wholeNumberOf = (text: string): number | string | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
};
