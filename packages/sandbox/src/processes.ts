import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/** The command a living process was started with; undefined when there is none of that number. */
export const readCommandLine = (pid: number): string | undefined => {
  if (!hasProc) return askPs(pid, 'command');
  // Empty for a process that has ended and only waits for its parent to notice.
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() || undefined;
};

/** The process that started this one, or that took it over; undefined when there is none of that number. */
export const readParent = (pid: number): number | undefined => {
  // The fields after the command, which is in brackets and may hold anything.
  const text = hasProc ? readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')[1] : askPs(pid, 'ppid');
  return text === undefined ? undefined : Number(text);
};

const askPs = (pid: number, what: string): string | undefined => {
  const { status, stdout } = spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

const readProc = (pid: number, what: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return undefined;
  }
};
