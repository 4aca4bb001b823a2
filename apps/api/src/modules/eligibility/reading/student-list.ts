import { removeInvisible } from '@clothes-closet/contracts';
import { validationFailed } from '../../../http/errors.ts';
import { decodeText } from './decode.ts';
import { kindOf } from './file-kind.ts';
import { normalizeGrade } from './grades.ts';
import { type Column, columns, judgeHeading } from './heading.ts';
import type { EligibleStudent, Fault, ListReading, ListRecord, Row } from './list-file.ts';
import { parseRecords } from './records.ts';
import { isDamaged, readStudentId } from './student-ids.ts';
import { parseWorkbook } from './workbook.ts';

const longest: Record<Column, number> = { school: 120, studentId: 32, grade: 40, mealStatus: 80 };

/**
 * The students of a district's file, CSV or .xlsx, and what is wrong with its lines. Throws validation_failed where
 * the file can't be read at all.
 */
export const readStudentList = (bytes: Uint8Array): ListReading => {
  const records = withoutHeading(recordsOf(bytes));
  if (records.length === 0) throw validationFailed([{ path: '', code: 'empty' }]);

  const faults: Fault[] = [];
  const rows = new Map<string, Row>();
  for (const record of records) {
    const row = readRow(record);
    if (Array.isArray(row)) faults.push(...row);
    else faults.push(...addRow(rows, row));
  }
  return { rows: [...rows.values()], faults };
};

const recordsOf = (bytes: Uint8Array): ListRecord[] => {
  const kind = kindOf(bytes);
  if (kind === 'text') return parseRecords(decodeText(bytes));
  if (kind === 'xlsx') return parseWorkbook(bytes);
  throw validationFailed([{ path: '', code: kind }]);
};

const withoutHeading = ([first, ...others]: ListRecord[]): ListRecord[] => {
  if (!first) return [];
  const judgement = judgeHeading(first.cells);
  if (judgement === 'wrong_order') {
    throw validationFailed([{ path: `lines.${first.line}`, code: 'wrong_column_order' }]);
  }
  return judgement === 'heading' ? others : [first, ...others];
};

const readRow = (record: ListRecord): Row | Fault[] => {
  const { line, cells, fault } = record;
  if (fault !== undefined) return [{ line, code: fault }];
  const [school = '', studentId = '', grade = '', mealStatus = '', ...others] = cells.map(tidy);
  // Excel adds empty columns at the end where one was ever written in.
  if (cells.length < columns.length || others.some((cell) => cell !== '')) {
    return [{ line, code: 'wrong_column_count' }];
  }
  const student = { school, studentId: readStudentId(studentId), grade: normalizeGrade(grade), mealStatus };
  const faults = columns.flatMap((field, place) => {
    const code = record.faults?.[place] ?? faultOf(field, student[field]);
    return code === undefined ? [] : [{ line, field, code }];
  });
  return faults.length > 0 ? faults : { line, student };
};

/** The same tidying that a parent's input gets, so that both meet. */
const tidy = (cell: string): string =>
  removeInvisible(cell.normalize('NFC'))
    .replace(/[\t\n\p{Zs}]+/gu, ' ')
    .trim();

const faultOf = (field: Column, value: string): string | undefined => {
  if (value === '') return field === 'school' || field === 'studentId' ? 'required' : undefined;
  if (/\p{Cc}/u.test(value)) return 'control_character';
  if (field === 'studentId' && isDamaged(value)) return 'damaged_student_id';
  return value.length > longest[field] ? 'too_long' : undefined;
};

/** A student may stand there twice, but not with two schools: nobody could say which one is right. */
const addRow = (rows: Map<string, Row>, row: Row): Fault[] => {
  const first = rows.get(row.student.studentId);
  if (!first) {
    rows.set(row.student.studentId, row);
    return [];
  }
  if (isSame(first.student, row.student)) return [];
  return [first, row].map(({ line }) => ({ line, field: 'studentId', code: 'contradicting_duplicate' }));
};

const isSame = (one: EligibleStudent, other: EligibleStudent): boolean =>
  columns.every((column) => one[column] === other[column]);
