import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Snapshot } from './store.ts';

/** What is kept between starts: the calendar and the service account's key. */
export type SavedCalendar = { snapshot: Snapshot; privateKey: string };

const PAUSE_MS = 200;

/** The file's content, or undefined where there is none yet. Throws if it is not one of ours. */
export const readDataFile = async (path: string): Promise<SavedCalendar | undefined> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const saved: unknown = JSON.parse(text);
    if (isSaved(saved)) return saved;
  } catch {
    // Falls through to the one message that says what to do.
  }
  throw new Error(`${path} is not a saved calendar: move it away to start with an empty one.`);
};

const isSaved = (value: unknown): value is SavedCalendar =>
  typeof value === 'object' && value !== null && 'snapshot' in value && 'privateKey' in value;

/** Writes what `content` returns, a moment after the last change; a crash in between leaves the old file whole. */
export const createDataFile = (path: string, content: () => SavedCalendar) => {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async () => {
    const draft = `${path}.${process.pid}.tmp`;
    await writeFile(draft, JSON.stringify(content()), { mode: 0o600 });
    await rename(draft, path);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.catch(() => undefined).then(write);
    return writing;
  };

  return {
    changed() {
      clearTimeout(timer);
      // A full disk must not take the calendar down; stop() reports it.
      timer = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    },
    flush,
  };
};
