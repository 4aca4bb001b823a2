import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Puts beside each file of the build what a server may send in its place: as small as it gets, once and for all. */
export const packedFiles = (): Plugin => ({
  name: 'packed-files',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name));
    await Promise.all(
      names.map(async (name) => {
        const path = join(dir, name);
        const content = await readFile(path);
        const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
        await writeFile(`${path}.br`, await packBrotli(content, options));
        await writeFile(`${path}.gz`, await packGzip(content, { level: 9 }));
      }),
    );
  },
});
