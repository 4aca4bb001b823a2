/**
 * A process of its own that runs one command for as long as the other end of its standard input is open. However
 * the process at that end goes away, kill -9 included, the command and all that it started are ended.
 * SIGUSR2 ends them at once.
 */
import { spawn } from 'node:child_process';
import type { TetherOrder } from './tethered.ts';

const run = ({ command, args, cwd, patienceMs }: TetherOrder): void => {
  // The leader of a group, so that its children (node --watch has one) can be reached together.
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

  const signalAll = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // They are gone already.
    }
  };
  const end = () => {
    signalAll('SIGTERM');
    setTimeout(() => signalAll('SIGKILL'), patienceMs).unref();
  };

  process.on('SIGUSR2', () => signalAll('SIGKILL'));
  process.stdin.on('end', end).on('error', end).resume();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  child.on('error', () => process.exit(127));
  child.on('exit', (code) => {
    // Whatever it left behind in its group goes too.
    signalAll('SIGKILL');
    process.exit(code ?? 1);
  });
};

run(JSON.parse(process.argv[2] ?? '') as TetherOrder);
