import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number;

/** The first row is the heading. */
export type Table = { name: string; rows: readonly (readonly Cell[])[] };

export type SpreadsheetFormat = 'csv' | 'xlsx';

/**
 * A spreadsheet runs a text that starts like this as a formula, whoever wrote it; with an apostrophe before it,
 * it is text. Full-width signs count, too. Numbers are numbers, negative ones as well.
 */
const neutralise = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;

/** A table as a file that Excel, too, opens with every letter right. */
export const writeSpreadsheet = ({ name, rows }: Table, format: SpreadsheetFormat): Buffer => {
  const safe = rows.map((row) => row.map(neutralise));
  return format === 'csv' ? writeCsv(safe) : writeWorkbook(name, safe);
};

/** Without the byte order mark Excel reads it as Windows-1252. */
const writeCsv = (rows: Cell[][]): Buffer =>
  Buffer.from(stringify(rows, { bom: true, record_delimiter: 'windows' }));

const writeWorkbook = (name: string, rows: Cell[][]): Buffer => {
  const sheet = utils.aoa_to_sheet(rows);
  const widths = rows[0]?.map((_, column) => widestOf(rows, column)) ?? [];
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  const book = utils.book_new(sheet, name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
};

const widestOf = (rows: Cell[][], column: number): number =>
  Math.max(...rows.map((row) => String(row[column] ?? '').length)) + 2;
