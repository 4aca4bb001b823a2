import type { EligibleStudent, Fault, Row } from './reading/list-file.ts';

const isNumber = (studentId: string): boolean => /^[1-9]\d*$/.test(studentId);

/** The IDs that may have begun with zeros before a spreadsheet took them for numbers. */
export const numbersAmong = (rows: readonly Row[]): string[] =>
  rows.map(({ student }) => student.studentId).filter(isNumber);

/** An ID of the file, and one with zeros before it that is on the list now. */
export type Padded = { studentId: string; padded: string };

/**
 * The lines whose ID is on the list now, but with zeros before it. Where the file has that one too, the zeros were
 * not lost: they are two students.
 */
export const lostZeros = (rows: readonly Row[], padded: readonly Padded[]): Fault[] => {
  const lines = new Map(rows.map(({ line, student }) => [student.studentId, line]));
  return padded.flatMap((pair) => {
    const line = lines.get(pair.studentId);
    if (line === undefined || lines.has(pair.padded)) return [];
    return [{ line, field: 'studentId', code: 'lost_zeros' }];
  });
};

/**
 * The IDs that are numbers with fewer digits than nearly all the others, in a list where none begins with a zero:
 * with zeros lost, a tenth of a district's numbers looks so. They may be right, so this is for a person to judge.
 */
export const shorterIds = (students: readonly EligibleStudent[]): string[] => {
  const studentIds = students.map(({ studentId }) => studentId);
  if (studentIds.some((studentId) => studentId.startsWith('0'))) return [];
  const numbers = studentIds.filter(isNumber);
  const longest = numbers.reduce((length, number) => Math.max(length, number.length), 0);
  const shorter = numbers.filter((number) => number.length < longest);
  return shorter.length <= numbers.length * mostShorter ? shorter : [];
};

/** Where more are short, IDs just have different lengths. */
const mostShorter = 0.2;
