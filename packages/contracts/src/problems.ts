import * as z from 'zod/mini';

/** Every error code the API answers with, and its HTTP status. The web app translates codes; no prose travels. */
export const problemStatus = {
  validation_failed: 400,
  unauthenticated: 401,
  forbidden: 403,
  bookings_closed: 403,
  not_found: 404,
  slot_unavailable: 409,
  student_already_booked: 409,
  conflict: 409,
  student_not_eligible: 422,
  rate_limited: 429,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** What is wrong with one field; `path` is dotted, as in `students.0.studentId`. */
export const FieldError = z.object({ path: z.string(), code: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** The body of every error answer (`application/problem+json`); the lists stand only beside their code. */
export const Problem = z.object({
  status: z.number(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  errors: z.optional(z.array(FieldError)),
  studentIds: z.optional(z.array(z.string())),
  students: z.optional(z.array(z.object({ studentId: z.string(), startsAt: z.optional(z.string()) }))),
});
export type Problem = z.infer<typeof Problem>;

type Issue = z.core.$ZodIssue;

/** By what is measured: the letters of a text, the members of a list; all else is a number. */
const tooLittle: Record<string, string> = { string: 'required', array: 'too_few' };
const tooMuch: Record<string, string> = { string: 'too_long', array: 'too_many' };

const codeOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'required' : 'invalid';
    case 'too_small':
      return tooLittle[issue.origin] ?? 'too_small';
    case 'too_big':
      return tooMuch[issue.origin] ?? 'too_large';
    case 'invalid_value':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? 'required'
        : 'invalid_choice';
    case 'invalid_format':
      return issue.format === 'email' ? 'invalid_email' : 'invalid';
    case 'unrecognized_keys':
      return 'unknown_field';
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid';
    default:
      return 'invalid';
  }
};

/**
 * Zod's issues as the contract's field errors, one a field, in the order of the schema.
 * The issues must carry their input (`reportInput: true`), so that a missing value is told from a wrong one.
 */
export const fieldErrorsOf = (issues: readonly Issue[]): FieldError[] => {
  const byPath = new Map<string, string>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (!byPath.has(path)) byPath.set(path, codeOf(issue));
  }
  return [...byPath].map(([path, code]) => ({ path, code }));
};
