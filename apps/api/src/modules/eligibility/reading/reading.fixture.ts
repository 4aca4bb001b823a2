import { AppError } from '../../../http/errors.ts';
import { errorsOf } from './faults.ts';
import { readStudentList } from './student-list.ts';

const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? Buffer.from(file) : file);

export const read = (file: string | Uint8Array) =>
  readStudentList(bytesOf(file)).rows.map(({ student }) => student);

/** What is wrong with a file, as `path code`. */
export const errorsIn = (file: string | Uint8Array): string[] =>
  thrownBy(file).map(({ path, code }) => `${path} ${code}`);

const thrownBy = (file: string | Uint8Array) => {
  try {
    return errorsOf(readStudentList(bytesOf(file)).faults);
  } catch (error) {
    if (error instanceof AppError) return error.details.errors ?? [];
    throw error;
  }
};
