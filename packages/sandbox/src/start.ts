/** What `npm start` and `npm run dev` run. `--fresh` forgets the data of earlier starts, `--dev` reloads on changes. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sandboxUsers } from './sandbox.ts';
import { readPort } from './stack/ports.ts';
import type { Stack } from './stack/stack.ts';
import { supervise } from './stack/supervise.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const welcome = ({
  siteUrl,
  adminUrl,
  calendarUrl,
  inboxUrl,
  galleryUrl,
  textMessagesUrl,
}: Stack): string => `
  Booking page   ${siteUrl}
  Admin          ${adminUrl}   (sign in as ${sandboxUsers[0].name})
  Calendar       ${calendarUrl}   (stands in for Google Calendar)
  Inbox          ${inboxUrl}   (every mail that is sent)
  Every message  ${galleryUrl}   (in every language)
  Texts          ${textMessagesUrl}   (every text message that is sent)

  Students T01 to T60 may book. Ctrl+C stops; npm start -- --fresh starts over.`;

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, dev: { type: 'boolean' } } });
  const repository = join(import.meta.dirname, '../../..');
  print('Starting the Clothes Closet');
  await supervise({
    repository,
    dataDir: join(repository, '.data'),
    port: readPort(process.env.PORT),
    fresh: values.fresh ?? false,
    dev: values.dev ?? false,
    examples: true,
    print,
    welcome,
  });
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
