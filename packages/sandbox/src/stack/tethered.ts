import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type TetherOrder = { command: string; args: string[]; cwd: string; patienceMs: number };

export type TetheredOptions = {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** A file descriptor for what it says; default: our own output. */
  output?: number | undefined;
  /** How long it may take to stop by itself. */
  patienceMs?: number | undefined;
};

export type Tethered = ReturnType<typeof runTethered>;

/** Runs a command that can't outlive this process, and that Ctrl-C in the terminal does not reach before us. */
export const runTethered = ({ env, output, patienceMs = 12_000, ...order }: TetheredOptions) => {
  const told = JSON.stringify({ ...order, patienceMs } satisfies TetherOrder);
  const tether = spawn(process.execPath, [join(import.meta.dirname, 'tether.ts'), told], {
    detached: true,
    env,
    stdio: ['pipe', output ?? 'inherit', output ?? 'inherit'],
  });
  // It may end before we do.
  tether.stdin?.on('error', () => {});
  const exited = once(tether, 'exit').then(([code]): number | null => code);

  return {
    /** Resolves to its exit code. */
    exited,
    hasExited: () => tether.exitCode !== null || tether.signalCode !== null,
    async stop() {
      tether.stdin?.end();
      await exited;
    },
    /** Ends it at once, whatever it is at. */
    kill() {
      tether.kill('SIGUSR2');
    },
  };
};
