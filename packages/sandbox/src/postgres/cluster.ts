import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './installation.ts';

export const superuser = 'clothes_closet';

/** Makes the data folder of a server, whole or not at all: a start that was killed halfway leaves none. */
export const ensureCluster = (dataDir: string, programs: string, account: Account): void => {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);

  const passwordFile = `${unfinished}.password`;
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    runInitdb(programs, account, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join(unfinished, passwordFileName), password, { mode: 0o600 });
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(unfinished, dataDir);
};

export const readPassword = (dataDir: string): string =>
  readFileSync(join(dataDir, passwordFileName), 'utf8');

const passwordFileName = 'superuser-password';

const runInitdb = (programs: string, account: Account, where: string[]): void => {
  // One collation for all machines, whatever their locales: ICU's, which sorts names as people do.
  const collation = ['--encoding=UTF8', '--no-locale', '--locale-provider=icu', '--icu-locale=en-US'];
  const { status, stdout, stderr, error } = spawnSync(
    join(programs, 'initdb'),
    [...where, ...collation, `--username=${superuser}`, '--auth=scram-sha-256', '--no-sync'],
    { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (status !== 0) throw new Error(`PostgreSQL could not be set up: ${error?.message ?? stdout + stderr}`);
};
