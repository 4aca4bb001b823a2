/**
 * Text in the form in which names are compared: no case, no accents (Vietnamese and Arabic too), single spaces.
 * What is kept and what is asked for both go through it; nobody reads it. Two people write the same name in two
 * ways: a phone makes the apostrophe of O'Brien curly, Smith-Jones loses its hyphen, Łucja her stroke.
 */
export const toSearchText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // Only now: lower case brings marks of its own (İ). Cf are invisible characters, ـ is the Arabic stretch.
    .replace(/[\p{M}\p{Cf}ـ'’‘ʼʻ`´]/gu, '')
    .replace(/[đðłøħŧıßæœىیةک]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\p{White_Space}\p{Cc}\p{Pd}]+/gu, ' ')
    .trim();

/** Letters that Unicode does not take apart, though people type the plain one. */
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
