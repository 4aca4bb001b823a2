import type { Problem } from '@clothes-closet/contracts';
import { describe, expect, it } from 'vitest';
import { fieldFailuresOf, isUncertain, minutesToWait } from './failure.ts';
import { errorTextFor, isFieldPath } from './field-errors.ts';

const students = [{ studentId: ' t01' }, { studentId: '104233' }];

describe('a refusal', () => {
  it('stands at every student whose ID it names, however the ID was typed', () => {
    const problem: Problem = { status: 422, code: 'student_not_eligible', studentIds: ['T01'] };
    expect(fieldFailuresOf(problem, students)).toEqual([
      { path: 'students.0.studentId', code: 'not_eligible' },
    ]);
  });

  it('carries the time of an appointment only where the server tells it', () => {
    const problem: Problem = {
      status: 409,
      code: 'student_already_booked',
      students: [{ studentId: '104233', startsAt: '2026-01-17T13:00:00Z' }, { studentId: 'T01' }],
    };
    expect(fieldFailuresOf(problem, students)).toEqual([
      { path: 'students.0.studentId', code: 'already_booked' },
      { path: 'students.1.studentId', code: 'already_booked', startsAt: '2026-01-17T13:00:00Z' },
    ]);
  });

  it('brings field errors to the fields the form has', () => {
    const errors = [
      { path: 'guardian.phone', code: 'invalid_phone' },
      { path: 'students.1.school', code: 'invalid_choice' },
      { path: 'locale', code: 'invalid_choice' },
    ];
    expect(fieldFailuresOf({ status: 400, code: 'validation_failed', errors }, students)).toEqual(
      errors.slice(0, 2),
    );
  });

  it('speaks of no field when it is about the slot, the hour or the server', () => {
    for (const code of ['slot_unavailable', 'rate_limited', 'internal'] as const) {
      expect(fieldFailuresOf({ status: 400, code }, students)).toEqual([]);
    }
    expect(fieldFailuresOf(undefined, students)).toEqual([]);
  });

  it('tells whole minutes to wait, never none', () => {
    expect(minutesToWait({ retryAfterSeconds: 130 })).toBe(3);
    expect(minutesToWait({ retryAfterSeconds: 0 })).toBe(1);
    expect(minutesToWait({ retryAfterSeconds: undefined })).toBe(5);
  });

  it('leaves open whether it was booked only where no word came', () => {
    expect(isUncertain({ code: 'network' })).toBe(true);
    expect(isUncertain({ code: 'internal' })).toBe(true);
    expect(isUncertain({ code: 'slot_unavailable' })).toBe(false);
  });
});

describe('the text of a field error', () => {
  it.each([
    ['guardian.firstName', 'required', 'firstName'],
    ['guardian.email', 'required', 'email'],
    ['guardian.email', 'invalid_email', 'emailFormat'],
    ['guardian.phone', 'any code of the server', 'phoneFormat'],
    ['students.3.studentId', 'duplicate', 'studentIdTwice'],
    ['students.0.studentId', 'not_eligible', 'notEligibleField'],
    ['students.0.studentId', 'too_long', 'tooLong'],
    ['students.0.grade', 'invalid_choice', 'grade'],
    ['startsAt', 'required', 'time'],
    ['students.0.studentId', 'a code from the future', 'invalid'],
  ])('%s, %s: %s', (path, code, text) => {
    expect(errorTextFor(path, code)).toBe(text);
  });

  it('is known for no path but the form’s own', () => {
    expect(isFieldPath('students.0.studentId')).toBe(true);
    expect(isFieldPath('students')).toBe(false);
    expect(isFieldPath('toString')).toBe(false);
  });
});
