import * as z from 'zod/mini';

/** Free text of a person: trimmed, inner white space single, no control characters, in one Unicode form. */
export const line = (max: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) =>
        text
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
          .trim(),
      ),
    ),
    z.string().check(z.minLength(1), z.maxLength(max)),
  );

/** An instant, ISO 8601 with an offset or Z; kept as the text that came. */
export const Instant = z.iso.datetime({ offset: true });

/** A day in the site's time zone, YYYY-MM-DD. */
export const Day = z.iso.date();

export const Id = z.uuid();

export const ById = z.object({ id: Id });

/** Trimmed and upper case, the form in which student IDs are compared (the district's file has `T01 `). */
export const normalizeStudentId = (studentId: string): string =>
  studentId.normalize('NFKC').trim().toUpperCase();
