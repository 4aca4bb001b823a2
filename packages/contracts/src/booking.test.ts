import { describe, expect, it } from 'vitest';
import { BookingRequest } from './booking.ts';
import { normalizeStudentId } from './primitives.ts';
import { fieldErrorsOf } from './problems.ts';

const student = { studentId: 'T01', gender: 'female', grade: 'K', school: 'Lincoln' };
const form = {
  startsAt: '2026-11-24T07:00:00-06:00',
  locale: 'en',
  guardian: {
    firstName: 'Ana',
    lastName: 'Ruiz',
    email: 'a@example.com',
    phone: '312 555 0142',
    phoneType: 'home',
  },
  students: [student],
};
const errorsOf = (value: unknown) => {
  const result = BookingRequest.safeParse(value, { reportInput: true });
  return result.success ? [] : fieldErrorsOf(result.error.issues);
};

describe('a booking form', () => {
  it('fills in what may be left out', () => {
    const parsed = BookingRequest.parse(form);
    expect(parsed.guardian.smsConsent).toBe(false);
    expect(parsed.students).toEqual([{ ...student, shoeSize: null, underwearSize: null }]);
  });

  it('names a student who stands twice, whatever case and spaces, beside other faults', () => {
    const students = [student, { ...student, studentId: ' t01 ' }, { ...student, studentId: 7, grade: '99' }];
    expect(errorsOf({ ...form, students })).toEqual([
      { path: 'students.2.studentId', code: 'invalid' },
      { path: 'students.2.grade', code: 'invalid_choice' },
      { path: 'students.1.studentId', code: 'duplicate' },
    ]);
  });

  it.each([
    ['no list', undefined, [{ path: 'students', code: 'required' }]],
    ['an empty list', [], [{ path: 'students', code: 'too_few' }]],
    ['something else', 'T01', [{ path: 'students', code: 'invalid' }]],
    ['nothing in the list', [null], [{ path: 'students.0', code: 'required' }]],
  ])('with %s for students says so', (_name, students, errors) => {
    expect(errorsOf({ ...form, students })).toEqual(errors);
  });

  it('takes no student ID in which nothing is to be seen', () => {
    const students = [{ ...student, studentId: '\u200e\u200f' }];
    expect(errorsOf({ ...form, students })).toEqual([{ path: 'students.0.studentId', code: 'required' }]);
  });

  it('refuses names that are only white space or too long, and takes control characters out', () => {
    const named = (firstName: string) => errorsOf({ ...form, guardian: { ...form.guardian, firstName } });
    expect(named(' \u200b\t ')).toEqual([{ path: 'guardian.firstName', code: 'required' }]);
    expect(named('x'.repeat(81))).toEqual([{ path: 'guardian.firstName', code: 'too_long' }]);
    expect(named('Nguyễn Thị')).toEqual([]);
    const guardian = { ...form.guardian, firstName: 'Ana\r\nBcc: x' };
    expect(BookingRequest.parse({ ...form, guardian }).guardian.firstName).toBe('Ana Bcc: x');
  });
});

it.each([
  ['T01 ', 'T01'],
  [' t01', 'T01'],
  ['ｔ０１', 'T01'],
  ['00123', '00123'],
  ['\u200fT01\u200e', 'T01'],
])('the student ID %j is compared as %j', (typed, compared) => {
  expect(normalizeStudentId(typed)).toBe(compared);
});
