import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The command a living process was started with; undefined when there is none of that number. */
export const readCommandLine = (pid: number): string | undefined => {
  if (existsSync('/proc/self/cmdline')) return readProc(pid);
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

const readProc = (pid: number): string | undefined => {
  try {
    // Empty for a process that has ended and only waits for its parent to notice.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
};
