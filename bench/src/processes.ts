import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@clothes-closet/sandbox';

type Program = {
  file: string;
  env: Record<string, string>;
  /** Answers 200 once the program serves. */
  readyPath: string;
  nodeArguments?: string[];
};

export type RunningProcess = {
  url: string;
  /** Milliseconds of processor time it has used so far; NaN where the system has no /proc. */
  processorTime: () => number;
  stop: () => Promise<void>;
};

const api = fileURLToPath(new URL('./main.ts', import.meta.resolve('@clothes-closet/api')));

/** The API as it runs in production; its log goes nowhere. */
export const startApi = (
  env: Record<string, string>,
  nodeArguments: string[] = [],
): Promise<RunningProcess> => startProcess({ file: api, env, nodeArguments, readyPath: '/api/health/ready' });

/** A limit: a program of this folder that listens on PORT and answers /ready. */
export const startLimit = (file: URL, env: Record<string, string>): Promise<RunningProcess> =>
  startProcess({ file: fileURLToPath(file), env, readyPath: '/ready' });

const startProcess = async ({ file, env, readyPath, nodeArguments = [] }: Program) => {
  const port = String(await findFreePort());
  const child = spawn(process.execPath, [...nodeArguments, file], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env, PORT: port },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const exited = once(child, 'exit').finally(() => process.off('exit', killWithUs));

  const url = `http://127.0.0.1:${port}`;
  while (!(await isAnswered(url + readyPath))) {
    if (child.exitCode !== null) throw new Error(`${file} ended before it was ready`);
    await sleep(50);
  }
  return {
    url,
    processorTime: () => readProcessorTime(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
};

const isAnswered = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** In user and kernel together: fields 14 and 15, in hundredths of a second, counted after the name in brackets. */
const readProcessorTime = (pid: number | undefined): number => {
  try {
    const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = afterName.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
};
