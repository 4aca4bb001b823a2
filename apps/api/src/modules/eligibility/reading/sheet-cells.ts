import type { CellObject } from '@e965/xlsx';
import { type Column, columns } from './heading.ts';

/** What stands in a cell; `fault` where it is not what somebody wrote there. */
type ReadCell = { text: string; fault?: string };

/** A cell as it shows; `place` is its column's, counted from 0. */
export const readCell = (cell: CellObject | undefined, place: number): ReadCell => {
  if (!cell) return { text: '' };
  const text = textOf(cell);
  const fault = faultOf(cell, columns[place]);
  // Without a value it may look blank, and is not.
  return fault === undefined ? { text } : { text: text || '?', fault };
};

export const isBlank = (cell: CellObject, place: number): boolean => {
  const { text, fault } = readCell(cell, place);
  return fault === undefined && text.trim() === '';
};

/** A number in all its digits, with the zeros that its format puts before it; other things as they show. */
const textOf = ({ v: value, w: shown = '' }: CellObject): string => {
  if (typeof value !== 'number') return typeof value === 'string' ? value : shown;
  return /^\d+$/.test(shown) && Number(shown) === value ? shown : String(value);
};

const faultOf = (cell: CellObject, column: Column | undefined): string | undefined => {
  // The value beside a formula is whatever it was when the file was saved.
  if (cell.f !== undefined || cell.F !== undefined) return 'formula';
  if (cell.t === 'e') return 'error_cell';
  if (column !== 'studentId') return undefined;
  if (cell.t === 'd') return 'date_not_id';
  return cell.t === 'b' || (cell.t === 'n' && !isWholeNumber(cell)) ? 'damaged_student_id' : undefined;
};

/** Excel keeps 15 digits and makes zeros of the rest. What shows as 1.04E+05 came from such a text: the rest is lost. */
const isWholeNumber = ({ v: value, z: format }: CellObject): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e15 && !/E[+-]/i.test(String(format));
