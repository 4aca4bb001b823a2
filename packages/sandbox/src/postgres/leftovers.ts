import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCommandLine } from '../processes.ts';

/**
 * Clears what an earlier server left in its data folder: waits for one that is just shutting down, ends one whose
 * keeper was killed, removes the pid file of a dead one. Throws when the folder is in use.
 */
export const clearLeftovers = async (dataDir: string): Promise<void> => {
  const begun = performance.now();
  while (isServing(dataDir)) {
    const isKept = isKeeper(readPid(join(dataDir, 'keeper.pid')));
    if (performance.now() - begun > (isKept ? 3000 : 10_000)) {
      throw new Error(
        isKept
          ? `Another copy is already running on ${dataDir}: stop that one first`
          : `An old PostgreSQL (process ${readPid(join(dataDir, 'postmaster.pid'))}) on ${dataDir} does not stop`,
      );
    }
    if (!isKept) end(readPid(join(dataDir, 'postmaster.pid')));
    await sleep(50);
  }
  // Left in place, it would stop the start if its number belongs to some other process by now.
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
};

const isServing = (dataDir: string): boolean => {
  const pid = readPid(join(dataDir, 'postmaster.pid'));
  if (pid === undefined) return false;
  return readCommandLine(pid)?.includes(dataDir) ?? false;
};

const isKeeper = (pid: number | undefined): boolean =>
  pid !== undefined && (readCommandLine(pid)?.includes('keeper.ts') ?? false);

const end = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGINT');
  } catch {
    // It went by itself.
  }
};

const readPid = (file: string): number | undefined => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
};
