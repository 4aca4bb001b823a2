import type { FieldError } from '@clothes-closet/contracts';
import { ApiError } from '../../lib/api.ts';

const lineProblems = {
  'studentId.required': 'missingStudentId',
  'school.required': 'missingSchool',
  wrong_column_count: 'wrongColumnCount',
  wrong_column_order: 'wrongColumnOrder',
  contradicting_duplicate: 'contradictingDuplicate',
  damaged_student_id: 'damagedStudentId',
  date_not_id: 'dateNotId',
  lost_zeros: 'lostZeros',
  formula: 'formula',
  error_cell: 'errorCell',
  merged_cells: 'mergedCells',
  hidden_row: 'hiddenRow',
  too_long: 'tooLong',
  control_character: 'controlCharacter',
  quote_not_closed: 'quoteNotClosed',
} as const;

export type LineProblem = (typeof lineProblems)[keyof typeof lineProblems] | 'invalid';

/** A line of the file, counted from 1, and all that is wrong with it. */
export type BadLine = { number: number; problems: LineProblem[] };

const fileProblems = {
  empty: 'empty',
  not_a_list: 'notAList',
  other_workbook: 'otherWorkbook',
  password_protected: 'password',
  more_sheets: 'moreSheets',
  hidden_columns: 'hiddenColumns',
  too_large: 'tooLarge',
} as const;

type FileProblem = (typeof fileProblems)[keyof typeof fileProblems] | 'unreadable';

/** Why a list could not be taken; in each case the list is as it was. */
export type ListProblem =
  | { kind: 'lines'; lines: BadLine[]; hasMore: boolean }
  | { kind: FileProblem | 'forbidden' | 'rateLimited' | 'gone' | 'network' | 'internal' };

const isFileCode = (code: string): code is keyof typeof fileProblems => Object.hasOwn(fileProblems, code);

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

/** What is wrong with a file; `errors` are of one answer, so that there is at least one. */
export const problemOfFile = (errors: readonly FieldError[]): ListProblem => {
  const codes = errors.filter(({ path }) => path === '').map(({ code }) => code);
  const lines = badLinesOf(errors);
  if (lines.length > 0) return { kind: 'lines', lines, hasMore: codes.includes('too_many_errors') };
  const code = codes.find(isFileCode);
  return { kind: code ? fileProblems[code] : 'unreadable' };
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
    case 'not_found':
      return { kind: 'gone' };
    case 'rate_limited':
      return { kind: 'rateLimited' };
    case 'network':
      return { kind: 'network' };
    default:
      return { kind: 'internal' };
  }
};
