import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWeb } from './web-build.ts';

/** Stands in for Vite: empties dist and writes a page, as Vite does. */
const vite = `
const fs = require('node:fs');
fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist');
fs.copyFileSync('index.html', 'dist/index.html');
`;

describe('building the web app', () => {
  let repository: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  };
  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'web-'));
    write('apps/web/package.json', '{}');
    write('apps/web/index.html', 'a page');
    write('apps/web/src/main.tsx', 'one');
    write('packages/texts/src/index.ts', 'texts');
    write('apps/web/node_modules/vite/package.json', '{ "name": "vite" }');
    write('apps/web/node_modules/vite/bin/vite.js', vite);
  });
  afterEach(() => rmSync(repository, { recursive: true, force: true }));

  it('is done once for the same files', async () => {
    expect(await buildWeb(repository)).toBe('built');
    expect(await buildWeb(repository)).toBe('unchanged');
    expect(readFileSync(join(repository, 'apps/web/dist/index.html'), 'utf8')).toBe('a page');
  });

  it.each(['apps/web/src/main.tsx', 'apps/web/index.html', 'packages/texts/src/index.ts'])(
    'is done anew when %s has changed',
    async (path) => {
      await buildWeb(repository);
      appendFileSync(join(repository, path), ' more');

      expect(await buildWeb(repository)).toBe('built');
    },
  );

  it('is done anew when a file is new', async () => {
    await buildWeb(repository);
    write('apps/web/public/icon.svg', '<svg/>');

    expect(await buildWeb(repository)).toBe('built');
  });

  it('does not mind installed packages and tests', async () => {
    await buildWeb(repository);
    write('apps/web/node_modules/other/index.js', '');
    write('apps/web/src/main.test.ts', '');

    expect(await buildWeb(repository)).toBe('unchanged');
  });

  it('that fails is tried again', async () => {
    write('apps/web/node_modules/vite/bin/vite.js', 'process.exit(1)');
    await expect(buildWeb(repository)).rejects.toThrow('could not be built');
    write('apps/web/node_modules/vite/bin/vite.js', vite);

    expect(await buildWeb(repository)).toBe('built');
    expect(existsSync(join(repository, 'apps/web/dist/index.html'))).toBe(true);
  });
});
