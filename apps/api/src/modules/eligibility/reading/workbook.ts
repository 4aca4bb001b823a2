import * as xlsx from '@e965/xlsx';
import { validationFailed } from '../../../http/errors.ts';
import { columns } from './heading.ts';
import { type ListRecord, mostLines } from './list-file.ts';
import { isBlank, readCell } from './sheet-cells.ts';
import { limitUnpacking, UnpacksTooLarge } from './unpacking.ts';

const wrongFile = (code: string) => validationFailed([{ path: '', code }]);

/**
 * The rows of an .xlsx file's one sheet, blank ones left out; a line is the row's number as Excel shows it. Throws
 * validation_failed for what is not a workbook or whose list can't be told from the rest.
 */
export const parseWorkbook = (bytes: Uint8Array): ListRecord[] => {
  const workbook = open(bytes);
  if (workbook.bookType !== 'xlsx') throw wrongFile('other_workbook');
  const sheets = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    // The library leaves out a sheet that it can't read.
    if (!sheet) throw wrongFile('not_a_list');
    return isFilled(sheet) ? [sheet] : [];
  });
  if (sheets.length > 1) throw wrongFile('more_sheets');
  return sheets.flatMap(recordsOf);
};

const open = (bytes: Uint8Array): xlsx.WorkBook => {
  limitUnpacking();
  try {
    return xlsx.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer',
      dense: true,
      // Whether a row is hidden counts among the styles.
      cellStyles: true,
      cellDates: true,
      cellNF: true,
      cellHTML: false,
    });
  } catch (error) {
    throw wrongFile(error instanceof UnpacksTooLarge ? 'too_large' : 'not_a_list');
  }
};

const rowsOf = (sheet: xlsx.WorkSheet): xlsx.CellObject[][] => sheet['!data'] ?? [];

const isFilled = (sheet: xlsx.WorkSheet): boolean => rowsOf(sheet).some((cells) => !cells.every(isBlank));

const recordsOf = (sheet: xlsx.WorkSheet): ListRecord[] => {
  const merged = mergedRows(sheet);
  const records: ListRecord[] = [];
  // Only rows that hold something: an empty sheet can claim a million.
  rowsOf(sheet).forEach((cells, row) => {
    if (cells.every(isBlank)) return;
    if (cells.some((cell, column) => sheet['!cols']?.[column]?.hidden && !isBlank(cell, column)))
      throw wrongFile('hidden_columns');
    if (records.length > mostLines) throw wrongFile('too_large');
    const isHidden = sheet['!rows']?.[row]?.hidden === true;
    const fault = merged.has(row) ? 'merged_cells' : isHidden ? 'hidden_row' : undefined;
    records.push({ line: row + 1, fault, ...readCells(cells) });
  });
  return records;
};

/** Empty cells at a row's end are not in the file. */
const readCells = (row: xlsx.CellObject[]) => {
  const width = Math.max(columns.length, row.length);
  const cells = Array.from({ length: width }, (_value, column) => readCell(row[column], column));
  return { cells: cells.map(({ text }) => text), faults: cells.map(({ fault }) => fault) };
};

/** Every row that a merged cell touches: what belongs to its later ones nobody can say. */
const mergedRows = (sheet: xlsx.WorkSheet): Set<number> => {
  const last = rowsOf(sheet).length - 1;
  const rows = new Set<number>();
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    for (let row = start.r; row <= Math.min(end.r, last); row += 1) rows.add(row);
  }
  return rows;
};
