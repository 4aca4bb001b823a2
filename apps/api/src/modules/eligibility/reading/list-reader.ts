import { fork } from 'node:child_process';
import { join } from 'node:path';
import { validationFailed } from '../../../http/errors.ts';
import type { ListReading } from './list-file.ts';
import type { ReadingAnswer } from './reading-process.ts';

/** Reads a district's file; throws validation_failed where it can't be read at all. */
export type ListReader = (bytes: Uint8Array) => Promise<ListReading>;

/** A list of 200,000 students takes 4 s, on a busy machine many times that, and 256 MB. */
const longestMs = 60_000;
const mostMegabytes = 384;

/** Reads one file after the other, so that several at once need no more memory than one. */
export const createListReader = (): ListReader => {
  let before: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    const reading = before.then(() => readApart(bytes));
    before = reading.catch(() => undefined);
    return reading;
  };
};

/**
 * In a process of its own: everybody else is answered meanwhile, and where a file takes too much, nothing else ends
 * with it. (A thread that runs out of memory can take the whole process along.)
 */
const readApart = async (bytes: Uint8Array): Promise<ListReading> => {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>();
  const reading = fork(join(import.meta.dirname, 'reading-process.ts'), {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // None of the API's secrets.
    env: {},
  });
  reading.once('message', (answer) => resolve(answer as ReadingAnswer));
  reading.on('error', reject);
  // Out of memory it ends by a signal, where a fault of ours ends it with a code.
  reading.once('exit', (code) => reject(code === null ? tooLarge() : new Error('A list could not be read')));
  const timer = setTimeout(() => reject(tooLarge()), longestMs);
  reading.send(bytes, (error) => error && reject(error));
  try {
    const answer = await promise;
    if ('refusal' in answer) throw validationFailed(answer.refusal);
    return answer.reading;
  } finally {
    clearTimeout(timer);
    reading.kill('SIGKILL');
  }
};

const tooLarge = () => validationFailed([{ path: '', code: 'too_large' }]);
