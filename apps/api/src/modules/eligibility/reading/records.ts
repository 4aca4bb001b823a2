import { CsvError, parse } from 'csv-parse/sync';
import { validationFailed } from '../../../http/errors.ts';
import { type ListRecord, mostLines } from './list-file.ts';

/**
 * The records of a CSV text, blank ones left out, each with the line on which it begins (a quoted cell may run over
 * several). Throws validation_failed where a quoted cell never ends: what follows it can't be told apart.
 */
export const parseRecords = (text: string): ListRecord[] => {
  if (countLines(text) > mostLines) throw validationFailed([{ path: '', code: 'too_large' }]);
  const records: ListRecord[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'unreadable';
    throw validationFailed([{ path: `lines.${line}`, code }]);
  }
  return records;
};

/** Characters. */
const longestRecord = 10_000;

const countLines = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

const delimiters = [',', ';', '\t'] as const;

/** What separates the cells of the first line that has any; Excel writes semicolons where the comma is decimal. */
const delimiterOf = (text: string): string => {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const outsideQuotes = firstLine.replace(/"[^"]*"/g, '');
  const countOf = (delimiter: string) => outsideQuotes.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (countOf(delimiter) > countOf(best) ? delimiter : best), ',');
};
