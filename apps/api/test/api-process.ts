import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { assertNothingTold, findFreePort, readFamilies } from '@clothes-closet/sandbox';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A real API process of its own, started as in production; `output` holds all that it wrote. */
export const startApiProcess = async (env: Record<string, string>) => {
  const port = env.PORT ?? (await findFreePort());
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;

  const isReady = () =>
    fetch(`${url}/api/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the API ended:\n${output.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  return {
    url,
    output,
    /** Asks the process to end and gives its exit code; its output may tell of no family. */
    stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal);
      const [code] = await exited;
      const families = await readFamilies(env.DATABASE_URL ?? '');
      assertNothingTold(families, { log: output.join('').split('\n') });
      return code as number | null;
    },
  };
};
