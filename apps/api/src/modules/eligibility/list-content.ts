import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { columns, heading } from './reading/heading.ts';
import type { EligibleStudent } from './reading/list-file.ts';

/** A list as a file that reads back the same; the heading keeps the first row from being taken for one. */
export const writeStudentList = (students: readonly EligibleStudent[]): string =>
  [heading, ...students.map((student) => columns.map((column) => student[column]))]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');

/** The file as it is kept. */
export const packStudentList = async (students: readonly EligibleStudent[]) =>
  new Uint8Array(await promisify(gzip)(writeStudentList(students)));

export const unpackStudentList = (content: Uint8Array): Promise<Uint8Array> => promisify(gunzip)(content);
