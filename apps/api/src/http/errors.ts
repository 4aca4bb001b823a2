import type { FieldError, Problem, ProblemCode } from '@clothes-closet/contracts';

type Details = Pick<Problem, 'errors' | 'studentIds' | 'students'> & { retryAfterSeconds?: number };

/** The one error that is meant for the client: a stable code of the contract, and what belongs to it. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export const validationFailed = (errors: FieldError[]): AppError =>
  new AppError('validation_failed', { errors });
