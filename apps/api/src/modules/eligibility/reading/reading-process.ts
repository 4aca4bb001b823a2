import type { FieldError } from '@clothes-closet/contracts';
import { AppError } from '../../../http/errors.ts';
import type { ListReading } from './list-file.ts';
import { readStudentList } from './student-list.ts';

/** What the process answers; an error would lose its kind on the way. */
export type ReadingAnswer = { reading: ListReading } | { refusal: FieldError[] };

const answer = (bytes: Uint8Array): ReadingAnswer => {
  try {
    return { reading: readStudentList(bytes) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.details.errors ?? [] };
    throw error;
  }
};

process.once('message', (bytes: Uint8Array) => process.send?.(answer(bytes)));
