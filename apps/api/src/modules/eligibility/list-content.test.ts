import { describe, expect, it } from 'vitest';
import { writeStudentList } from './list-content.ts';
import { read } from './reading/reading.fixture.ts';

const ana = { school: 'Lincoln', studentId: 'T01', grade: '3', mealStatus: 'Free' };
const ben = { school: 'Peña High', studentId: 'T02', grade: 'K', mealStatus: 'Reduced' };

describe('a list that was written', () => {
  it('reads back the same', () => {
    const students = [
      ana,
      ben,
      { school: 'A "B", C; D', studentId: '00-7', grade: 'TK', mealStatus: '' },
      { school: 'Campus', studentId: 'ID', grade: '', mealStatus: "it's" },
    ];
    expect(read(writeStudentList(students))).toEqual(students);
    expect(read(writeStudentList(students.toReversed()))).toEqual(students.toReversed());
  });
});
