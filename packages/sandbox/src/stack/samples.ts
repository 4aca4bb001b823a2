import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SampleMessage } from '../inbox/gallery.ts';

const run = promisify(execFile);

/** What the API of this repository would send now: asked of it anew each time, so that a changed word shows at once. */
export const readSamplesOf = (repository: string) => async (): Promise<SampleMessage[]> => {
  const entry = join(repository, 'apps/api/src/samples.ts');
  const { stdout } = await run(process.execPath, [entry], { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout);
};
