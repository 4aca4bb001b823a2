import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTethered, type Tethered } from './tethered.ts';

export type ApiOptions = {
  /** The file Node runs. */
  entry: string;
  repository: string;
  port: number;
  environment: NodeJS.ProcessEnv;
  /** Started again whenever its files change, and its log on the screen. */
  dev: boolean;
  logFile: string;
};

/** Starts the API and returns once it is ready to serve. Throws with the end of its log if it does not get there. */
export const startApi = async ({ entry, repository, port, environment, dev, logFile }: ApiOptions) => {
  const log = dev ? undefined : openSync(logFile, 'w');
  const api = runTethered({
    command: process.execPath,
    args: [...(dev ? ['--watch', '--watch-preserve-output'] : []), entry],
    cwd: repository,
    env: { ...process.env, ...environment, PORT: String(port) },
    output: log,
  });
  if (log !== undefined) closeSync(log);

  if (await isReady({ api, port, timeoutMs: 60_000 })) return api;
  const reason = api.hasExited()
    ? 'The API stopped while starting.'
    : 'The API did not get ready within a minute.';
  await api.stop();
  throw new Error(dev ? reason : `${reason}\n${lastLines(logFile)}`);
};

const isReady = async ({ api, port, timeoutMs }: { api: Tethered; port: number; timeoutMs: number }) => {
  const deadline = performance.now() + timeoutMs;
  while (!api.hasExited() && performance.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
};

/** What the API said last. */
export const lastLines = (logFile: string): string => {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  } catch {
    return '';
  }
};
