import { newUuid } from '../../lib/ids.ts';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';

const storageKey = 'booking-attempt';

/**
 * The idempotency key for sending this content. The same content keeps its key, over a lost connection and a
 * reload too, so that trying again can't book twice; other content gets another key.
 */
export const attemptKeyFor = (request: unknown): string => {
  const content = JSON.stringify(request);
  const [lastKey, lastContent] = (readStored('session', storageKey) ?? '').split('\n');
  if (lastKey && lastContent === content) return lastKey;
  const key = newUuid();
  writeStored('session', storageKey, `${key}\n${content}`);
  return key;
};

/** Once the server has given its word on an attempt, the next one is another. */
export const endAttempt = () => removeStored('session', storageKey);
