import { maxStudents } from '@clothes-closet/contracts';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';
import { BookingValues, emptyValues } from './form-values.ts';

const storageKey = 'booking-draft';

/** A draft from its stored text; an empty form where it is missing, damaged or from an older version. */
export const parseDraft = (text: string | null): BookingValues => {
  if (text === null) return emptyValues();
  try {
    const { success, data } = BookingValues.safeParse(JSON.parse(text));
    const isSound = success && data.students.length >= 1 && data.students.length <= maxStudents;
    return isSound ? data : emptyValues();
  } catch {
    return emptyValues();
  }
};

/** What was written before the page was loaded again; it lives only as long as the browser's tab. */
export const readDraft = (): BookingValues => parseDraft(readStored('session', storageKey));

export const keepDraft = (values: BookingValues) =>
  writeStored('session', storageKey, JSON.stringify(values));

export const dropDraft = () => removeStored('session', storageKey);
