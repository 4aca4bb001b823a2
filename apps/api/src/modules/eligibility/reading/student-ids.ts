import { normalizeStudentId } from '@clothes-closet/contracts';

/** A cell's student ID in the form in which IDs are compared, freed from what spreadsheets wrap around it. */
export const readStudentId = (cell: string): string =>
  normalizeStudentId(
    cell
      .replace(/\p{Cf}/gu, '')
      .replace(/^="(.*)"$/, '$1')
      .replace(/^'+/, ''),
  );

const month = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*';
const damages = [
  // 104000 as 1.04E+05, or 1,04E+05 where the comma is decimal.
  /^\d(?:[.,]\d+)?E\+\d{2,}$/,
  // 104000 as 104000.0 or 104,000.
  /^\d+(?:[.,]\d+)+$/,
  // 3-4 as 3/4/2026, 2026-03-04 00:00:00, 4-MAR, 4-MAR-26 or MAR-26.
  /^\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})$/,
  /^\d{1,2}-\d{1,2}-\d{4}$/,
  /^(?:19|20)\d\d-\d{2}-\d{2}(?:[T ].*)?$/,
  new RegExp(`^\\d{1,2}-${month}(?:-\\d{2,4})?$`),
  new RegExp(`^${month}-\\d{2,4}$`),
  // A column that was too narrow, a formula that failed.
  /^#+$/,
  /^#[A-Z/0]+[!?]?$/,
];

/** Whether a spreadsheet has made something else of the ID (as readStudentId gives it): the true one is lost. */
export const isDamaged = (studentId: string): boolean => damages.some((damage) => damage.test(studentId));
