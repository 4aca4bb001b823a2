import { normalizeStudentId, type Problem } from '@clothes-closet/contracts';
import type { FieldPath } from 'react-hook-form';
import type { ApiError } from '../../lib/api.ts';
import { isFieldPath } from './field-errors.ts';
import type { BookingValues } from './form-values.ts';

/** A field's part in a refusal; `startsAt` is the time of the appointment that the student already has. */
export type FieldFailure = { path: FieldPath<BookingValues>; code: string; startsAt?: string };

type StudentInForm = { studentId: string };

const atStudents = (
  students: readonly StudentInForm[],
  named: readonly { studentId: string; startsAt?: string | undefined }[],
  code: string,
): FieldFailure[] =>
  students.flatMap(({ studentId }, index) => {
    const match = named.find(
      (other) => normalizeStudentId(other.studentId) === normalizeStudentId(studentId),
    );
    if (!match) return [];
    return [
      {
        path: `students.${index}.studentId` as const,
        code,
        ...(match.startsAt && { startsAt: match.startsAt }),
      },
    ];
  });

/** Which fields of the form a refusal speaks of, in the order of the form. */
export const fieldFailuresOf = (
  problem: Problem | undefined,
  students: readonly StudentInForm[],
): FieldFailure[] => {
  switch (problem?.code) {
    case 'validation_failed':
      return (problem.errors ?? []).flatMap(({ path, code }) => (isFieldPath(path) ? [{ path, code }] : []));
    case 'student_not_eligible':
      return atStudents(
        students,
        (problem.studentIds ?? []).map((studentId) => ({ studentId })),
        'not_eligible',
      );
    case 'student_already_booked':
      return atStudents(students, problem.students ?? [], 'already_booked');
    default:
      return [];
  }
};

/** How many minutes to wait, counted up; a few where the server does not say. */
export const minutesToWait = ({ retryAfterSeconds }: Pick<ApiError, 'retryAfterSeconds'>): number =>
  Math.max(1, Math.ceil((retryAfterSeconds ?? 300) / 60));

/** Whether the server may have booked without our hearing of it: then the same attempt is repeated. */
export const isUncertain = ({ code }: Pick<ApiError, 'code'>): boolean =>
  code === 'network' || code === 'internal';
