import { EventEmitter } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One text as it came in. */
export type TextMessage = { sid: string; receivedAt: string; from: string; to: string; body: string };

/** How many a data file carries over to the next start. */
const keptMessages = 500;

export type Messages = ReturnType<typeof openMessages>;

/** The texts received so far, oldest first; kept in a file of one line each where one is named. */
export const openMessages = (dataFile: string | undefined) => {
  let messages = dataFile ? readKept(dataFile) : [];
  const arrivals = new EventEmitter().setMaxListeners(0);
  if (dataFile) {
    mkdirSync(dirname(dataFile), { recursive: true });
    writeFileSync(dataFile, messages.map(toLine).join(''));
  }

  return {
    list: (): TextMessage[] => [...messages],

    add(message: TextMessage): void {
      messages.push(message);
      if (dataFile) appendFileSync(dataFile, toLine(message));
      arrivals.emit('message');
    },

    clear(): void {
      messages = [];
      if (dataFile) writeFileSync(dataFile, '');
    },

    onMessage(listener: () => void): () => void {
      arrivals.on('message', listener);
      return () => arrivals.off('message', listener);
    },
  };
};

const toLine = (message: TextMessage): string => `${JSON.stringify(message)}\n`;

const readKept = (dataFile: string): TextMessage[] => {
  if (!existsSync(dataFile)) return [];
  return readFileSync(dataFile, 'utf8').split('\n').flatMap(readLine).slice(-keptMessages);
};

/** The last line is cut off when the process was killed while writing it. */
const readLine = (line: string): TextMessage[] => {
  try {
    return line ? [JSON.parse(line) as TextMessage] : [];
  } catch {
    return [];
  }
};
