import { Worker } from 'node:worker_threads';
import { validationFailed } from '../../../http/errors.ts';
import type { ListReading } from './list-file.ts';
import type { WorkerAnswer } from './worker.ts';

/** Reads a district's file; throws validation_failed where it can't be read at all. */
export type ListReader = (bytes: Uint8Array) => Promise<ListReading>;

/** A list of 200,000 students takes 4 s, on a busy machine many times that, and 256 MB. */
const longestMs = 60_000;
const mostMemory = { maxOldGenerationSizeMb: 384 };

/** Reads one file after the other, so that several at once need no more memory than one. */
export const createListReader = (): ListReader => {
  let before: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    const reading = before.then(() => readInThread(bytes));
    before = reading.catch(() => undefined);
    return reading;
  };
};

/** In a thread of its own, so that everybody else is answered meanwhile and no file can do harm but to itself. */
const readInThread = async (bytes: Uint8Array): Promise<ListReading> => {
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: bytes,
    // None of the API's secrets.
    env: {},
    resourceLimits: mostMemory,
  });
  worker.once('message', resolve);
  worker.once('error', (error) => reject(isOutOfMemory(error) ? tooLarge() : error));
  worker.once('exit', () => reject(new Error('The thread that reads a list ended without an answer')));
  const timer = setTimeout(() => reject(tooLarge()), longestMs);
  try {
    const answer = await promise;
    if ('refusal' in answer) throw validationFailed(answer.refusal);
    return answer.reading;
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
};

const tooLarge = () => validationFailed([{ path: '', code: 'too_large' }]);

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
