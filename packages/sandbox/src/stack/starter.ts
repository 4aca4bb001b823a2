import { readCommandLine, readParent } from '../processes.ts';

/** Calls `onGone` once the process that started this one has ended; returns what stops the watch. */
export const watchStarter = (onGone: () => void): (() => void) => {
  const shell = process.ppid;
  // npm runs a script through a shell of its own, which outlives it when it is killed.
  const npm = isNpmShell(shell) ? readParent(shell) : undefined;

  const watch = setInterval(() => {
    // Whoever loses its parent is taken over by another process.
    if (process.ppid !== shell) onGone();
  }, 300).unref();
  // Less often: where there is no /proc, looking takes a program.
  const watchNpm = setInterval(() => {
    if (npm !== undefined && readParent(shell) !== npm) onGone();
  }, 1000).unref();
  return () => {
    clearInterval(watch);
    clearInterval(watchNpm);
  };
};

const isNpmShell = (pid: number): boolean =>
  process.env.npm_lifecycle_event !== undefined && / -c /.test(readCommandLine(pid) ?? '');
