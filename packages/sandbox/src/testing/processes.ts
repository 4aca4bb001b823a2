import { setTimeout as sleep } from 'node:timers/promises';
import { readCommandLine } from '../processes.ts';

/** Whether there is a process of that number that has not ended. */
export const isRunning = (pid: number): boolean => readCommandLine(pid) !== undefined;

/** Waits for something to become true; throws when it has not after ten seconds. */
export const eventually = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 10_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`This did not come true: ${isTrue}`);
    await sleep(20);
  }
};
