/**
 * A process of its own that runs one PostgreSQL server for as long as the other end of its standard input is
 * open. However the process at that end goes away, kill -9 included, the server is shut down properly.
 */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './installation.ts';

export type KeeperOrder = {
  program: string;
  flags: string[];
  dataDir: string;
  account: Account | null;
  removeDataAtEnd: boolean;
};

const patienceMs = 10_000;

const keep = ({ program, flags, dataDir, account, removeDataAtEnd }: KeeperOrder): void => {
  const server = spawn(program, ['-D', dataDir, ...flags], {
    ...account,
    cwd: dataDir,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  writeFileSync(join(dataDir, 'keeper.pid'), String(process.pid));

  let lastWords = '';
  let saidReady = false;
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-4000);
    if (saidReady || !lastWords.includes('ready to accept connections')) return;
    saidReady = true;
    process.stdout.write('ready\n');
  });

  const shutDown = () => {
    server.kill('SIGINT');
    setTimeout(() => server.kill('SIGQUIT'), patienceMs).unref();
  };
  process.stdin.on('end', shutDown).on('error', shutDown).resume();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, shutDown);
  // The other end may be gone when we have something to say.
  process.stdout.on('error', () => {});

  server.on('error', (error) => {
    process.stdout.write(`${error.message}\n`);
    process.exit(1);
  });
  server.on('exit', (code) => {
    if (removeDataAtEnd) rmSync(dataDir, { recursive: true, force: true });
    if (code !== 0) process.stdout.write(lastWords);
    process.exitCode = code ?? 1;
    process.stdin.destroy();
  });
};

keep(JSON.parse(process.argv[2] ?? '') as KeeperOrder);
