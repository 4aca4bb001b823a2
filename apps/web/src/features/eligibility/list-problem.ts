import type { FieldError } from '@clothes-closet/contracts';
import { ApiError } from '../../lib/api.ts';

const lineProblems = {
  'studentId.required': 'missingStudentId',
  'school.required': 'missingSchool',
  wrong_column_count: 'wrongColumnCount',
  wrong_column_order: 'wrongColumnOrder',
  contradicting_duplicate: 'contradictingDuplicate',
  damaged_student_id: 'damagedStudentId',
  too_long: 'tooLong',
  control_character: 'controlCharacter',
  quote_not_closed: 'quoteNotClosed',
} as const;

export type LineProblem = (typeof lineProblems)[keyof typeof lineProblems] | 'invalid';

/** A line of the file, counted from 1, and all that is wrong with it. */
export type BadLine = { number: number; problems: LineProblem[] };

/** Why a list could not be taken; in each case the list is as it was. */
export type ListProblem =
  | { kind: 'lines'; lines: BadLine[]; hasMore: boolean }
  | {
      kind:
        | 'empty'
        | 'excel'
        | 'tooLarge'
        | 'unreadable'
        | 'forbidden'
        | 'rateLimited'
        | 'network'
        | 'internal';
    };

const isKnown = (key: string): key is keyof typeof lineProblems => Object.hasOwn(lineProblems, key);

const lineProblemOf = (field: string | undefined, code: string): LineProblem => {
  const key = [`${field}.${code}`, code].find(isKnown);
  return key ? lineProblems[key] : 'invalid';
};

/** The bad lines in the file's order, each once with all that is wrong with it. */
export const badLinesOf = (errors: readonly FieldError[]): BadLine[] => {
  const byNumber = new Map<number, Set<LineProblem>>();
  for (const { path, code } of errors) {
    const [, line, field] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(path) ?? [];
    if (line === undefined) continue;
    const problems = byNumber.get(Number(line)) ?? new Set();
    byNumber.set(Number(line), problems.add(lineProblemOf(field, code)));
  }
  return [...byNumber]
    .map(([number, problems]) => ({ number, problems: [...problems] }))
    .sort((one, other) => one.number - other.number);
};

const problemOfFile = (errors: readonly FieldError[]): ListProblem => {
  const has = (code: string) => errors.some((error) => error.path === '' && error.code === code);
  const lines = badLinesOf(errors);
  if (lines.length > 0) return { kind: 'lines', lines, hasMore: has('too_many_errors') };
  if (has('empty')) return { kind: 'empty' };
  if (has('not_csv')) return { kind: 'excel' };
  return { kind: has('too_large') ? 'tooLarge' : 'unreadable' };
};

/** What kept a list from being taken, from what the call threw. */
export const problemOf = (error: Error): ListProblem | undefined => {
  if (!(error instanceof ApiError)) return { kind: 'internal' };
  switch (error.code) {
    case 'validation_failed':
      return problemOfFile(error.problem?.errors ?? []);
    case 'unauthenticated':
      // The frame says so, and how to go on.
      return undefined;
    case 'forbidden':
      return { kind: 'forbidden' };
    case 'rate_limited':
      return { kind: 'rateLimited' };
    case 'network':
      return { kind: 'network' };
    default:
      return { kind: 'internal' };
  }
};
