import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findFreePort } from '../ports.ts';
import { ensureCluster, readPassword, superuser } from './cluster.ts';
import { createDatabases } from './databases.ts';
import { chooseAccount, findPrograms, settleDataDir } from './installation.ts';
import type { KeeperOrder } from './keeper.ts';
import { clearLeftovers } from './leftovers.ts';

export type PostgresOptions = {
  /** Where the data stays. Without it, a temporary folder that goes with the server. */
  dataDir?: string | undefined;
  port?: number | undefined;
  /** Data is written for keeps. Default: exactly when a data folder is given. */
  persistent?: boolean | undefined;
  /** Called when the server ends without having been asked to. */
  onExit?: (() => void) | undefined;
};

type Keeper = ChildProcessByStdio<Writable, Readable, null>;

export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** A real PostgreSQL on loopback. It ends with stop(), and with this process, however that ends. */
export const startPostgres = async (options: PostgresOptions = {}) => {
  const persistent = options.persistent ?? options.dataDir !== undefined;
  const dataDir = settleDataDir(resolve(options.dataDir ?? temporaryDir()));
  const account = chooseAccount(dataDir);
  const programs = findPrograms(account);
  ensureCluster(dataDir, programs, account);
  await clearLeftovers(dataDir);

  const port = options.port ?? (await findFreePort());
  const password = readPassword(dataDir);
  const keeper = await startKeeper({
    program: join(programs, 'postgres'),
    flags: flagsFor(port, persistent),
    dataDir,
    account: account ?? null,
    removeDataAtEnd: !persistent,
  });
  const stop = async () => {
    keeper.off('exit', reportExit);
    if (keeper.exitCode !== null || keeper.signalCode !== null) return;
    keeper.ref();
    keeper.stdin.end();
    await once(keeper, 'exit');
  };
  const reportExit = () => options.onExit?.();
  keeper.once('exit', reportExit);

  const urlFor = (database: string) =>
    `postgresql://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return { port, dataDir, urlFor, ...createDatabases(urlFor), stop };
};

/** Removes the data that a start with this folder has left. The server must have been stopped. */
export const erasePostgres = (dataDir: string): void => {
  rmSync(settleDataDir(resolve(dataDir)), { recursive: true, force: true });
};

const temporaryDir = () => join(tmpdir(), `clothes-closet-postgres-${randomUUID()}`);

const flagsFor = (port: number, persistent: boolean): string[] => {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Tests run a dozen processes at once, of some twenty connections each.
    max_connections: 500,
    timezone: 'UTC',
    // The default is that of disks that turn: with it, whole tables are read where an index would be quicker.
    random_page_cost: 1.1,
    ...(persistent ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const startKeeper = async (order: KeeperOrder): Promise<Keeper> => {
  // A group of its own: Ctrl-C in the terminal reaches us, and we stop it after those who still need it.
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), JSON.stringify(order)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const output = await firstWords(keeper);
  if (output === 'ready\n') {
    // Nothing more comes from it, and a program that has nothing else to do may end.
    keeper.stdout.destroy();
    keeper.unref();
    return keeper;
  }
  throw new Error(`PostgreSQL did not start: ${output}`);
};

const firstWords = (keeper: Keeper): Promise<string> =>
  new Promise((resolveWords, reject) => {
    let words = '';
    keeper.stdout.setEncoding('utf8').on('data', (text: string) => {
      words += text;
      if (words === 'ready\n') resolveWords(words);
    });
    keeper.once('close', () => resolveWords(words));
    keeper.once('error', reject);
  });
