import type { FieldError } from '@clothes-closet/contracts';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../lib/api.ts';
import { badLinesOf, problemOf } from './list-problem.ts';

const refusal = (...errors: FieldError[]) =>
  problemOf(
    new ApiError('validation_failed', { problem: { status: 400, code: 'validation_failed', errors } }),
  );

describe('the bad lines of a file', () => {
  it('come in the file’s order, each once with all that is wrong with it', () =>
    expect(
      badLinesOf([
        { path: 'lines.14.studentId', code: 'required' },
        { path: 'lines.3', code: 'wrong_column_count' },
        { path: 'lines.14.school', code: 'required' },
        { path: 'lines.14.grade', code: 'too_long' },
        { path: 'lines.14.mealStatus', code: 'too_long' },
      ]),
    ).toEqual([
      { number: 3, problems: ['wrongColumnCount'] },
      { number: 14, problems: ['missingStudentId', 'missingSchool', 'tooLong'] },
    ]));

  it('have a reason even where it is one we do not know', () =>
    expect(badLinesOf([{ path: 'lines.2.grade', code: 'haunted' }])).toEqual([
      { number: 2, problems: ['invalid'] },
    ]));

  it('leave out what is said of the whole file', () =>
    expect(badLinesOf([{ path: '', code: 'too_many_errors' }])).toEqual([]));
});

describe('why a list was not taken', () => {
  it('names the lines, and that there are more', () =>
    expect(
      refusal(
        { path: 'lines.1.studentId', code: 'damaged_student_id' },
        { path: '', code: 'too_many_errors' },
      ),
    ).toEqual({ kind: 'lines', lines: [{ number: 1, problems: ['damagedStudentId'] }], hasMore: true }));

  it.each([
    ['empty', 'empty'],
    ['not_a_list', 'notAList'],
    ['other_workbook', 'otherWorkbook'],
    ['password_protected', 'password'],
    ['more_sheets', 'moreSheets'],
    ['hidden_columns', 'hiddenColumns'],
    ['too_large', 'tooLarge'],
    ['unreadable', 'unreadable'],
  ])('a file that is %s', (code, kind) => expect(refusal({ path: '', code })).toEqual({ kind }));

  it.each([
    ['network', 'network'],
    ['internal', 'internal'],
    ['conflict', 'internal'],
    ['not_found', 'gone'],
  ] as const)('an answer that is %s', (code, kind) =>
    expect(problemOf(new ApiError(code))).toEqual({ kind }),
  );

  it('is not told here where the session has ended', () =>
    expect(problemOf(new ApiError('unauthenticated'))).toBeUndefined());
});
