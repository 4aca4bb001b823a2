import type { FieldError } from '@clothes-closet/contracts';
import { validationFailed } from '../../http/errors.ts';
import { decodeText, isWorkbook } from './decode.ts';
import { normalizeGrade } from './grades.ts';
import { type Column, columns, heading, judgeHeading } from './heading.ts';
import { type CsvRecord, parseRecords } from './records.ts';
import { isDamaged, readStudentId } from './student-ids.ts';

/** The ID in the form in which IDs are compared. */
export type EligibleStudent = Record<Column, string>;

type Fault = { line: number; field?: Column; code: string };
type Row = { line: number; student: EligibleStudent };

const longest: Record<Column, number> = { school: 120, studentId: 32, grade: 40, mealStatus: 80 };

/** More say nothing new; the file's columns are probably not what they should be. */
const mostErrors = 500;

/**
 * The students of a district's file, each once. All or nothing: throws validation_failed naming every bad line as
 * `lines.<number>` or `lines.<number>.<field>`, never what stands there; `too_many_errors` where some are left out.
 */
export const readStudentList = (bytes: Uint8Array): EligibleStudent[] => {
  if (isWorkbook(bytes)) throw validationFailed([{ path: '', code: 'not_csv' }]);
  const records = withoutHeading(parseRecords(decodeText(bytes)));
  if (records.length === 0) throw validationFailed([{ path: '', code: 'empty' }]);

  const faults: Fault[] = [];
  const rows = new Map<string, Row>();
  for (const record of records) {
    const row = readRow(record);
    if (Array.isArray(row)) faults.push(...row);
    else faults.push(...addRow(rows, row));
  }
  if (faults.length > 0) throw validationFailed(errorsOf(faults));
  return [...rows.values()].map(({ student }) => student);
};

/** A list as a file that readStudentList gives back the same; the heading keeps the first row from being taken for one. */
export const writeStudentList = (students: readonly EligibleStudent[]): string =>
  [heading, ...students.map((student) => columns.map((column) => student[column]))]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');

const withoutHeading = ([first, ...others]: CsvRecord[]): CsvRecord[] => {
  if (!first) return [];
  const judgement = judgeHeading(first.cells);
  if (judgement === 'wrong_order') {
    throw validationFailed([{ path: `lines.${first.line}`, code: 'wrong_column_order' }]);
  }
  return judgement === 'heading' ? others : [first, ...others];
};

const readRow = ({ line, cells }: CsvRecord): Row | Fault[] => {
  const [school = '', studentId = '', grade = '', mealStatus = '', ...others] = cells.map(tidy);
  // Excel adds empty columns at the end where one was ever written in.
  if (cells.length < columns.length || others.some((cell) => cell !== '')) {
    return [{ line, code: 'wrong_column_count' }];
  }
  const student = { school, studentId: readStudentId(studentId), grade: normalizeGrade(grade), mealStatus };
  const faults = columns.flatMap((field) => {
    const code = faultOf(field, student[field]);
    return code === undefined ? [] : [{ line, field, code }];
  });
  return faults.length > 0 ? faults : { line, student };
};

/** The same tidying that a parent's input gets, so that both meet. */
const tidy = (cell: string): string =>
  cell
    .normalize('NFC')
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
  if (columns.every((column) => first.student[column] === row.student[column])) return [];
  return [first, row].map(({ line }) => ({ line, field: 'studentId', code: 'contradicting_duplicate' }));
};

const errorsOf = (faults: Fault[]): FieldError[] => {
  const byPath = new Map<string, FieldError>();
  for (const { line, field, code } of faults.toSorted((a, b) => a.line - b.line)) {
    const path = field === undefined ? `lines.${line}` : `lines.${line}.${field}`;
    if (!byPath.has(path)) byPath.set(path, { path, code });
  }
  const errors = [...byPath.values()];
  if (errors.length <= mostErrors) return errors;
  return [...errors.slice(0, mostErrors), { path: '', code: 'too_many_errors' }];
};
