import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCommandLine } from '../processes.ts';

/** Whether there is a process of that number that has not ended. */
export const isRunning = (pid: number): boolean => readCommandLine(pid) !== undefined;

/** The commands of all processes that were started with this text in them, ourselves excepted. */
export const commandsNaming = (text: string): string[] => {
  const pids = existsSync('/proc/self')
    ? readdirSync('/proc').map(Number).filter(Boolean)
    : spawnSync('ps', ['-eo', 'pid='], { encoding: 'utf8' }).stdout.split('\n').map(Number).filter(Boolean);
  return pids
    .filter((pid) => pid !== process.pid)
    .flatMap((pid) => readCommandLine(pid) ?? [])
    .filter((command) => command.includes(text));
};

/** Waits for something to become true; throws when it has not after half a minute. */
export const eventually = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 30_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`This did not come true: ${isTrue}`);
    await sleep(20);
  }
};
