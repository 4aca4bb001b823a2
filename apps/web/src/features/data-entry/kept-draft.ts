import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';
import type { Draft } from './draft.ts';

const KeptDraft = z.object({
  version: z.number(),
  typed: z.record(z.string(), z.record(z.string(), z.string())),
});

const keyOf = (appointmentId: string) => `items:${appointmentId}`;

/** A draft from its stored text; none where it is missing or damaged. */
export const parseDraft = (text: string | null): Draft | undefined => {
  if (text === null) return undefined;
  try {
    return KeptDraft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** What was typed before the page was left or loaded again. Numbers only; it lives as long as the browser's tab. */
export const readDraft = (appointmentId: string): Draft | undefined =>
  parseDraft(readStored('session', keyOf(appointmentId)));

export const keepDraft = (appointmentId: string, draft: Draft | undefined) => {
  if (draft) writeStored('session', keyOf(appointmentId), JSON.stringify(draft));
  else removeStored('session', keyOf(appointmentId));
};
