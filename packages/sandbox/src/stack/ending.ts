import { watchStarter } from './starter.ts';

type Ending = {
  /** Called once, when somebody asks for it, or when the process that started this one is gone (npm killed). */
  end: () => void;
  /** Called at a second signal. */
  force: () => void;
};

/** Listens for everything that means that this process is to stop. */
export const onceAskedToEnd = ({ end, force }: Ending): void => {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    stopWatching();
    end();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (isAsked ? force() : ask()));
  }
  const stopWatching = watchStarter(ask);
  // Whoever read our lines may be gone; that is no reason to fall over while tidying up.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
};
