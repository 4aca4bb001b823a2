import * as z from 'zod/mini';

/**
 * Nothing to see, but it can hide or turn around what stands beside it: zero-width spaces, direction overrides. And
 * halves of a character, which PostgreSQL takes into no JSON.
 */
const invisible = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

export const removeInvisible = (text: string): string => text.replace(invisible, '');

const tidy = (text: string) =>
  removeInvisible(text.normalize('NFC'))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Free text of a person on one line: trimmed, white space single, no control characters, in one Unicode form. */
export const line = (max: number) =>
  z.pipe(z.pipe(z.string(), z.transform(tidy)), z.string().check(z.minLength(1), z.maxLength(max)));

/** Years in which nobody books: arithmetic on them leaves what dates can hold. */
const inThisMillennium = z.refine<string>((text) => text.startsWith('2'));

/** An instant, ISO 8601 with an offset or Z; kept as the text that came. */
export const Instant = z.iso.datetime({ offset: true }).check(inThisMillennium);

/** A day in the site's time zone, YYYY-MM-DD. */
export const Day = z.iso.date().check(inThisMillennium);

/** What was typed into a search box; may be empty. */
export const searchText = (max: number) =>
  z.pipe(z.pipe(z.string(), z.transform(tidy)), z.string().check(z.maxLength(max)));

export const Id = z.uuid();

export const ById = z.object({ id: Id });

/**
 * Trimmed and upper case, the form in which student IDs are compared (the district's file has `T01 `). Without the
 * marks of direction that come along when an ID is copied out of Arabic text.
 */
export const normalizeStudentId = (studentId: string): string =>
  studentId
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .trim()
    .toUpperCase();
