import { join } from 'node:path';
import { buildWeb } from '../../packages/sandbox/src/stack/web-build.ts';

/** Once for the run and before any worker: all of them serve the same files. */
const setUp = async (): Promise<void> => {
  await buildWeb(join(import.meta.dirname, '../..'));
};

// biome-ignore lint/style/noDefaultExport: how Playwright finds a global setup
export default setUp;
