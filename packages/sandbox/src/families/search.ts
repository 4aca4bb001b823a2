/** Something that identifies a family. */
export type FamilyDatum = { kind: 'studentId' | 'name' | 'email' | 'phone'; value: string };

const uuidOrTime = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?/gi;
const placeInFile = /:\d+:\d+/g;

/**
 * What the texts tell of families, as kind and value; empty when nothing. `ordinaryWords` (in capitals) are no names
 * and no IDs, even where a family is called so; names shorter than four letters and IDs shorter than three are too
 * likely by accident.
 */
export const findTold = (
  texts: Iterable<string>,
  data: Iterable<FamilyDatum>,
  ordinaryWords: ReadonlySet<string>,
): string[] => {
  const wanted = index(data, ordinaryWords);
  const found = new Set<string>();
  for (const text of texts) {
    const bare = decode(text).replace(uuidOrTime, ' ').replace(placeInFile, ' ');
    for (const key of keysIn(bare, wanted.phoneLengths)) if (wanted.keys.has(key)) found.add(key);
  }
  return [...found];
};

const index = (data: Iterable<FamilyDatum>, ordinaryWords: ReadonlySet<string>) => {
  const keys = new Set<string>();
  const phoneLengths = new Set<number>();
  for (const { kind, value } of data) {
    if (kind === 'email') keys.add(`email ${value.toLowerCase()}`);
    else if (kind === 'phone') {
      const digits = lastDigits(value);
      if (digits.length < 7) continue;
      keys.add(`phone ${digits}`);
      phoneLengths.add(digits.length);
    } else {
      const shortest = kind === 'name' ? 4 : 3;
      const words = kind === 'name' ? wordsOf(value) : [value.toUpperCase()];
      for (const word of words)
        if (word.length >= shortest && !ordinaryWords.has(word)) keys.add(`word ${word}`);
    }
  }
  return { keys, phoneLengths };
};

/** A phone without its country's code, however it is written. */
const lastDigits = (phone: string) => phone.replace(/\D/g, '').slice(-10);

const wordsOf = (text: string) => text.toUpperCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const keysIn = function* (text: string, phoneLengths: ReadonlySet<number>) {
  for (const [email] of text.toLowerCase().matchAll(/[^\s"'<>(),;:/?&=]+@[\w.-]+/g)) yield `email ${email}`;
  for (const [word] of text.toUpperCase().matchAll(/[\p{L}\p{M}\p{N}_-]+/gu)) {
    yield `word ${word}`;
    for (const part of wordsOf(word)) yield `word ${part}`;
  }
  for (const [run] of text.matchAll(/\d[\d\s().-]{5,}\d/g)) {
    const digits = run.replace(/\D/g, '');
    for (const length of phoneLengths)
      for (let start = 0; start + length <= digits.length; start += 1)
        yield `phone ${digits.slice(start, start + length)}`;
  }
};

const decode = (text: string): string => {
  try {
    return `${text} ${decodeURIComponent(text)}`;
  } catch {
    return text;
  }
};
