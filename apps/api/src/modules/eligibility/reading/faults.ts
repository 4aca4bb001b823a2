import type { FieldError } from '@clothes-closet/contracts';
import type { Fault } from './list-file.ts';

/** More say nothing new; the file's columns are probably not what they should be. */
const mostErrors = 500;

/**
 * Faults as the contract names them, in the file's order: `lines.<number>` or `lines.<number>.<field>`, one of each;
 * `too_many_errors` where some are left out.
 */
export const errorsOf = (faults: readonly Fault[]): FieldError[] => {
  const byPath = new Map<string, FieldError>();
  for (const { line, field, code } of faults.toSorted((a, b) => a.line - b.line)) {
    const path = field === undefined ? `lines.${line}` : `lines.${line}.${field}`;
    if (!byPath.has(path)) byPath.set(path, { path, code });
  }
  const errors = [...byPath.values()];
  if (errors.length <= mostErrors) return errors;
  return [...errors.slice(0, mostErrors), { path: '', code: 'too_many_errors' }];
};
