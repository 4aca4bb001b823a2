import type { Column } from './heading.ts';

/** The ID in the form in which IDs are compared. */
export type EligibleStudent = Record<Column, string>;

/** A student and the line of the file, counted from 1, on which it stands. */
export type Row = { line: number; student: EligibleStudent };

/** What is wrong with a line; never what stands there. */
export type Fault = { line: number; field?: Column; code: string };

/** What a file holds: each student once, and every fault. A line with a fault may be among the rows. */
export type ListReading = { rows: Row[]; faults: Fault[] };

/** A line's cells; `faults` by the same places, where a cell's text can't be trusted; `fault` where the line can't. */
export type ListRecord = {
  line: number;
  cells: string[];
  faults?: (string | undefined)[];
  fault?: string | undefined;
};

/** Far above any district; what can't be a list is not read. */
export const mostLines = 200_000;
