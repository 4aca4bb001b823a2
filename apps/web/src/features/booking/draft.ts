import { maxStudents } from '@clothes-closet/contracts';
import * as z from 'zod/mini';
import { now } from '../../lib/clock.ts';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';
import { BookingValues, emptyValues } from './form-values.ts';

const storageKey = 'booking-draft';

/** Milliseconds; docs/decisions/0018 weighs it. */
const lastsFor = 24 * 60 * 60 * 1000;

const KeptDraft = z.object({ keptAt: z.number(), values: BookingValues });

const readJson = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** A draft from its stored text; undefined where it is missing, damaged, too old, or from an older version. */
export const parseDraft = (text: string | null, at: number): BookingValues | undefined => {
  const { data } = KeptDraft.safeParse(readJson(text));
  if (!data || Math.abs(at - data.keptAt) > lastsFor) return undefined;
  const { length } = data.values.students;
  return length >= 1 && length <= maxStudents ? data.values : undefined;
};

/** What was written on this device and not sent; what can't be used any more is not kept any longer either. */
export const readDraft = (): BookingValues | undefined => {
  const draft = parseDraft(readStored('local', storageKey), now());
  if (!draft) dropDraft();
  return draft;
};

export const isEmpty = (values: BookingValues): boolean =>
  JSON.stringify(values) === JSON.stringify(emptyValues());

export const keepDraft = (values: BookingValues) => {
  if (isEmpty(values)) dropDraft();
  else writeStored('local', storageKey, JSON.stringify({ keptAt: now(), values }));
};

export const dropDraft = () => removeStored('local', storageKey);
