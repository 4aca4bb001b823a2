import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Writes the Prisma client for `<directory>/schema.prisma` into `<directory>/src/generated`, without network.
 * Returns 'unchanged' at once when the schema and Prisma are the ones it was last written for.
 */
export const generateClient = (directory: string): 'generated' | 'unchanged' => {
  const client = join(directory, 'src/generated');
  const stamp = join(client, 'made-from.txt');
  const inputs = fingerprint(join(directory, 'schema.prisma'));
  if (readIfThere(stamp) === inputs) return 'unchanged';

  rmSync(client, { recursive: true, force: true });
  runPrismaGenerate(directory);
  writeFileSync(stamp, inputs);
  return 'generated';
};

const prismaPackage = require.resolve('prisma/package.json');

const fingerprint = (schemaFile: string): string =>
  createHash('sha256').update(readFileSync(prismaPackage)).update(readFileSync(schemaFile)).digest('hex');

const runPrismaGenerate = (directory: string): void => {
  const cli = join(dirname(prismaPackage), 'build/index.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'generate', '--no-hints', '--schema', 'schema.prisma'],
    { cwd: directory, encoding: 'utf8', env: { ...process.env, ...offline } },
  );
  if (status !== 0) throw new Error(`prisma generate failed\n${stdout}\n${stderr}`);
};

/** The CLI downloads a schema engine unless it is told of one. Generating never runs it, so any file will do. */
const offline = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

if (import.meta.main) generateClient(join(import.meta.dirname, '..'));
