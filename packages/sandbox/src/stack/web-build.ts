import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runTethered } from './tethered.ts';

/** Builds the web app unless the last build was made from the same files. Returns which of the two it was. */
export const buildWeb = async (repository: string): Promise<'built' | 'unchanged'> => {
  const web = join(repository, 'apps/web');
  const stamp = join(web, 'dist/.made-from');
  const inputs = fingerprint(repository);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return 'unchanged';

  const build = runTethered({
    command: process.execPath,
    args: [findVite(web), 'build', '--logLevel', 'warn'],
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const code = await build.exited;
  if (code !== 0) throw new Error('The web app could not be built: see the messages above.');
  writeFileSync(stamp, inputs);
  return 'built';
};

/** Vite's program, as the web app has it installed. */
export const findVite = (web: string): string =>
  join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');

const sources = ['apps/web/**/*', 'packages/{contracts,texts,scheduling}/src/**/*', 'pnpm-lock.yaml'];

const fingerprint = (repository: string): string => {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: repository, exclude: isNoSource });
  for (const file of files.filter((path) => !isNoSource(path)).sort()) {
    const path = join(repository, file);
    if (!statSync(path).isFile()) continue;
    hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
};

const isNoSource = (path: string): boolean =>
  /(^|[\\/])(node_modules|dist|\.vite)([\\/]|$)|\.test\.tsx?$/.test(path);
