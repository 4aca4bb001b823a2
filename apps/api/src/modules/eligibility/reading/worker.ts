import { parentPort, workerData } from 'node:worker_threads';
import type { FieldError } from '@clothes-closet/contracts';
import { AppError } from '../../../http/errors.ts';
import type { ListReading } from './list-file.ts';
import { readStudentList } from './student-list.ts';

/** What the thread answers; an error would lose its kind on the way. */
export type WorkerAnswer = { reading: ListReading } | { refusal: FieldError[] };

const answer = (bytes: Uint8Array): WorkerAnswer => {
  try {
    return { reading: readStudentList(bytes) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.details.errors ?? [] };
    throw error;
  }
};

parentPort?.postMessage(answer(workerData));
