/** The whole stack as `npm start` runs it, with another API, and without a web app: tests kill it. */
import { join } from 'node:path';
import { supervise } from '../stack/supervise.ts';

const [folder = '', port = ''] = process.argv.slice(2);

await supervise({
  repository: folder,
  dataDir: join(folder, 'data'),
  port: Number(port),
  apiEntry: join(folder, 'api.mjs'),
  web: false,
  print: (text) => process.stdout.write(`${text}\n`),
  welcome: ({ siteUrl }) => `Open ${siteUrl}`,
});
