import type { BookingRequest, WaitlistRequest } from '@clothes-closet/contracts';
import * as z from 'zod/mini';
import { now } from '../../lib/clock.ts';
import { newUuid } from '../../lib/ids.ts';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';

const storageKey = 'booking-attempt';

/** Milliseconds; as long as the server remembers a key. */
const lastsFor = 24 * 60 * 60 * 1000;

const Attempt = z.object({
  key: z.string(),
  madeAt: z.number(),
  /** What was sent, letter by letter, but for the language. */
  content: z.string(),
  startsAt: z.optional(z.string()),
});
type Attempt = z.infer<typeof Attempt>;

/** An attempt from its stored text; undefined where it is missing, damaged, or too old for the server to know it. */
export const parseAttempt = (text: string | null, at: number): Attempt | undefined => {
  try {
    const { data } = Attempt.safeParse(JSON.parse(text ?? ''));
    return data && Math.abs(at - data.madeAt) < lastsFor ? data : undefined;
  } catch {
    return undefined;
  }
};

/** The last attempt; one that is of no use any more is not kept any longer either: it holds what was sent. */
export const readAttempt = (): Attempt | undefined => {
  const attempt = parseAttempt(readStored('local', storageKey), now());
  if (!attempt) endAttempt();
  return attempt;
};

/**
 * The idempotency key for sending this content. The same content keeps its key, over a lost connection, a reload and
 * a change of the page's language too, so that trying again can't book twice; other content gets another key.
 */
export const attemptKeyFor = (request: BookingRequest | WaitlistRequest): string => {
  const content = JSON.stringify({ ...request, locale: undefined });
  const last = readAttempt();
  if (last?.content === content) return last.key;
  const startsAt = 'startsAt' in request ? request.startsAt : undefined;
  const attempt: Attempt = { key: newUuid(), madeAt: now(), content, startsAt };
  writeStored('local', storageKey, JSON.stringify(attempt));
  return attempt.key;
};

/** The time that was asked for without hearing yet whether it is ours: then nobody else may be who has it. */
export const attemptedTime = (): string | undefined => readAttempt()?.startsAt;

/** Once the server has given its word on an attempt, the next one is another. */
export const endAttempt = () => removeStored('local', storageKey);
