import { afterAll } from 'vitest';
import { printTable } from '../../../../bench/src/report.ts';
import { isLongForm } from './bench-form.ts';

/** A table for docs/faults.md, printed when all tests of the file have ended; in the long form only. */
export const createResults = (title: string, head: readonly string[]) => {
  const rows: string[][] = [];
  afterAll(() => {
    if (!isLongForm) return;
    process.stdout.write(`\n### ${title}\n\n`);
    printTable(head, rows);
  });
  return (...row: (string | number)[]): void => {
    rows.push(row.map(String));
  };
};
