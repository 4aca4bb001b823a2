import { describe, expect, it } from 'vitest';
import { normalizeGrade } from './grades.ts';
import { judgeHeading } from './heading.ts';
import { isDamaged, readStudentId } from './student-ids.ts';

describe('normalizeGrade', () => {
  it.each([
    ['Pre-K', ['PK', 'pk', 'Pre-K', 'PRE K', 'PreK', 'PK3', 'PK-4', 'P4', 'Pre-Kindergarten']],
    ['K', ['K', 'k', 'KG', 'KN', '0K', '00K', '0', '00', 'Kindergarten', 'Kinder']],
    ['1', ['1', '01', '001', '1st', '1st Grade', 'Grade 1', 'Gr. 1', 'G1', '01 ']],
    ['9', ['9', '09', '9TH']],
    ['12', ['12', '012', '12th grade']],
  ])('%s', (grade, spellings) => {
    expect(spellings.map(normalizeGrade)).toEqual(spellings.map(() => grade));
  });

  it.each(['13', '99', 'TK', 'EE', 'UE', 'AD', 'Ungraded', '1-2', '3.5', ''])(
    'leaves "%s" as it is',
    (grade) => {
      expect(normalizeGrade(grade)).toBe(grade);
    },
  );
});

describe('readStudentId', () => {
  it.each([
    ['T01 ', 'T01'],
    [' t01', 'T01'],
    ['00123', '00123'],
    ['="00123"', '00123'],
    ["'00123", '00123'],
    ['\u200b104233\ufeff', '104233'],
    ['１０４', '104'],
  ])('%j → %s', (cell, studentId) => {
    expect(readStudentId(cell)).toBe(studentId);
  });
});

describe('isDamaged', () => {
  it.each([
    '1.04E+05',
    '1E+11',
    '1,04E+05',
    '1.04233E+15',
    '104233.0',
    '104,233',
    '1,104,233',
    '3/4/2026',
    '03/04/26',
    '4.3.2026',
    '3-4-2026',
    '2026-03-04',
    '2026-03-04 00:00:00',
    '4-MAR',
    '4-MAR-26',
    'MAR-26',
    'SEPT-01',
    '######',
    '#N/A',
    '#REF!',
    '#NAME?',
    '#DIV/0!',
  ])('%s is damaged', (studentId) => {
    expect(isDamaged(studentId)).toBe(true);
  });

  it.each([
    '104233',
    '00123',
    'T01',
    '1E05',
    'E+05',
    'S-104',
    '12-34',
    '104-233',
    'MAR1',
    'MAY',
    'A/B',
    '#12',
    '9-1042',
  ])('%s may be an ID', (studentId) => {
    expect(isDamaged(studentId)).toBe(false);
  });
});

describe('judgeHeading', () => {
  it.each([
    ["the district's", ['Current Building Name', 'Student Id', 'Grade', 'Meal Status Name'], 'heading'],
    ['plain', ['School', 'Student ID', 'Grade', 'Meal status'], 'heading'],
    ['capitals and underscores', ['SCHOOL_NAME', 'STUDENT_NUMBER', 'GRADE_LEVEL', 'LUNCH_STATUS'], 'heading'],
    ['with columns it does not know', ['Ort', 'Student ID', 'Grade', 'Extra'], 'heading'],
    ['ID first', ['Student ID', 'School', 'Grade', 'Meal status'], 'wrong_order'],
    ['grade and meal swapped', ['School', 'Student ID', 'Meal Status', 'Grade'], 'wrong_order'],
    ['a column before', ['District', 'School', 'Student ID', 'Grade', 'Meal'], 'wrong_order'],
    ['a row', ['Lincoln Elementary', '104233', '3', 'Free'], 'none'],
    ['a row of a school named like a column', ['Campus', '104233', '3', 'Free'], 'none'],
    ['nothing', [], 'none'],
  ] as const)('%s', (_case, cells, judgement) => {
    expect(judgeHeading(cells)).toBe(judgement);
  });
});
