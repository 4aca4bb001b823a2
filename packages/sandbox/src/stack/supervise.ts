import { onceAskedToEnd } from './ending.ts';
import { type Stack, type StackOptions, startStack } from './stack.ts';

export type SuperviseOptions = Omit<StackOptions, 'progress' | 'onCollapse'> & {
  print: (text: string) => void;
  /** What is said once everything runs. */
  welcome: (stack: Stack) => string;
};

/** Keeps the stack running until it is told to stop or collapses, then ends this process, leaving none behind. */
export const supervise = async ({ print, welcome, ...options }: SuperviseOptions): Promise<void> => {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

  let started: Stack | undefined;
  let isEnding = false;
  const end = (exitCode: number) => {
    if (isEnding) return;
    isEnding = true;
    // What has been started when the start is not yet complete hangs on this process, and ends with it.
    Promise.resolve(started?.stop()).then(
      () => process.exit(exitCode),
      (error: unknown) => {
        print(`Stopping failed: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  onceAskedToEnd({
    end: () => {
      print('\nStopping …');
      end(0);
    },
    force: () => {
      started?.kill();
      // Long enough for the word to leave; PostgreSQL ends by itself when we are gone.
      setTimeout(() => process.exit(1), 50);
    },
  });

  try {
    started = await startStack({
      ...options,
      progress: (step) => print(`  ${seconds().padStart(6)}  ${step}`),
      onCollapse: (reason) => {
        if (isEnding) return;
        print(`\n${reason}\nStopping …`);
        end(1);
      },
    });
    if (!isEnding) print(`${welcome(started)}\nStarted in ${seconds()}.`);
  } catch (error) {
    print(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
};
