export type Reason = 'interrupted' | 'parent gone';

/**
 * Calls `end` once, when somebody asks this process to stop: a signal, or the disappearance of the process that
 * started it (npm killed, a terminal closed). Calls `force` at the second signal.
 */
export const onceAskedToEnd = (end: (reason: Reason) => void, force: () => void): void => {
  let isAsked = false;
  const ask = (reason: Reason) => {
    if (isAsked) return;
    isAsked = true;
    clearInterval(watch);
    end(reason);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isAsked) force();
      else ask('interrupted');
    });
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) ask('parent gone');
  }, 300);
  watch.unref();
  // Whoever read our lines may be gone; that is no reason to fall over while tidying up.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
};
