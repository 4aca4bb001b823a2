import { EventEmitter } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Mail, parseMail, type ReceivedMail } from './mail.ts';

/** How many a data file carries over to the next start. */
const keptMails = 500;

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

/** The mails received so far, oldest first; kept in a file of one line each where one is named. */
export const openMailbox = async (dataFile: string | undefined) => {
  const kept = dataFile ? readKept(dataFile) : [];
  let mails = await Promise.all(kept.map(parseMail));
  const arrivals = new EventEmitter().setMaxListeners(0);
  if (dataFile) {
    mkdirSync(dirname(dataFile), { recursive: true });
    writeFileSync(dataFile, kept.map(toLine).join(''));
  }

  return {
    list: (): Mail[] => [...mails],
    find: (id: string): Mail | undefined => mails.find((mail) => mail.id === id),

    add(mail: Mail): void {
      mails.push(mail);
      if (dataFile) appendFileSync(dataFile, toLine(mail));
      arrivals.emit('mail');
    },

    clear(): void {
      mails = [];
      if (dataFile) writeFileSync(dataFile, '');
    },

    onMail(listener: () => void): () => void {
      arrivals.on('mail', listener);
      return () => arrivals.off('mail', listener);
    },
  };
};

const toLine = ({ id, receivedAt, sender, recipients, source }: ReceivedMail): string =>
  `${JSON.stringify({ id, receivedAt, sender, recipients, source })}\n`;

const readKept = (dataFile: string): ReceivedMail[] => {
  if (!existsSync(dataFile)) return [];
  return readFileSync(dataFile, 'utf8').split('\n').flatMap(readLine).slice(-keptMails);
};

/** The last line is cut off when the process was killed while writing it. */
const readLine = (line: string): ReceivedMail[] => {
  try {
    return line ? [JSON.parse(line) as ReceivedMail] : [];
  } catch {
    return [];
  }
};
