import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is true; throws what is left to be told after so many seconds. */
export const until = async (
  look: () => Promise<boolean> | boolean,
  { seconds = 120, tell = () => '' }: { seconds?: number; tell?: () => unknown } = {},
): Promise<void> => {
  const end = performance.now() + seconds * 1_000;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`not after ${seconds} s: ${JSON.stringify(tell())}`);
    await pause(100);
  }
};
