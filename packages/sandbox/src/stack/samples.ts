import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SampleMessage } from '../inbox/gallery.ts';

const run = promisify(execFile);

/** Milliseconds. A page asks once for itself and once for each of its mails. */
const freshFor = 5_000;

/** What the API of this repository would send now: asked of it anew for each page, so that a changed word shows at once. */
export const readSamplesOf = (repository: string): (() => Promise<SampleMessage[]>) => {
  const entry = join(repository, 'apps/api/src/samples.ts');
  const write = async (): Promise<SampleMessage[]> => {
    const { stdout } = await run(process.execPath, [entry], { maxBuffer: 16 * 1024 * 1024 });
    return JSON.parse(stdout);
  };
  let last: { at: number; samples: Promise<SampleMessage[]> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > freshFor) last = { at: now, samples: write() };
    return last.samples;
  };
};
