import { bookingTexts, type LanguageCode } from './texts.ts';

type Node = string | { readonly [key: string]: Node };
type Entry = { key: string; text: string };

const flat = (node: Node, path: string[] = []): Entry[] =>
  typeof node === 'string'
    ? [{ key: path.join('.'), text: node }]
    : Object.entries(node).flatMap(([key, child]) => flat(child, [...path, key]));

const pressed = 'button|link|textbox|combobox|radio|checkbox|switch|tab|option|spinbutton|searchbox|slider';

/** A line of Playwright's snapshot of what a screen reader is told: `- button "Book this time"`. */
const line = /^\s*- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/;

/** Everything on the page that can be pressed or filled in and has nothing to be called by. */
export const findNameless = (snapshot: string): string[] =>
  snapshot.split('\n').filter((text) => {
    const [, role = '', name = ''] = line.exec(text) ?? [];
    return new RegExp(`^(${pressed})$`).test(role) && name.trim() === '';
  });

const plain = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** All that is said: names in quotes, and what stands after the colon of a line. */
const saidIn = (snapshot: string): string[] =>
  snapshot
    .split('\n')
    .flatMap((text) => {
      const [, , name = ''] = line.exec(text) ?? [];
      const [, rest = ''] = /^\s*- [^"]*?(?:"(?:[^"\\]|\\.)*"[^:]*)?: (.+)$/.exec(text) ?? [];
      return [name.replaceAll(/\\(.)/g, '$1'), rest.replace(/^"(.*)"$/, '$1')];
    })
    .map(plain)
    .filter((text) => text !== '');

const english = flat(bookingTexts('en'));
const keys = new Set(english.map(({ key }) => key.replace(/_(zero|one|two|few|many|other)$/, '')));

/** Keys that stand where their text should, and gaps that nothing was put into. */
export const findHoles = (snapshot: string): string[] =>
  saidIn(snapshot).filter((text) => keys.has(text) || /\{\{|\}\}|\bundefined\b|\bNaN\b/.test(text));

/** The letters of a text beside its gaps: too few, and anything would look like it. */
const ownLetters = (text: string) => text.replaceAll(/\{\{.*?\}\}/g, '').replaceAll(/\P{L}/gu, '');

const patternOf = (text: string) =>
  new RegExp(
    `^${plain(text)
      .replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replaceAll(/\{\{.*?\}\}/g, '.+')}$`,
  );

const englishDate =
  /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(January|February|March|April|June|July|August|September|October|November|December)\b/;

const patternsOf = (entries: Entry[]) =>
  entries.filter(({ text }) => ownLetters(text).length >= 3).map(({ text }) => patternOf(text));

const foreignTo = (language: LanguageCode) => {
  const own = new Set(flat(bookingTexts(language)).map(({ text }) => text));
  return patternsOf(english.filter(({ text }) => !own.has(text)));
};

/** What is said in English on a page of another language, though that language has its own words for it. */
export const findEnglish = (snapshot: string, language: LanguageCode): string[] => {
  if (language === 'en') return [];
  const patterns = foreignTo(language);
  const ownPatterns = patternsOf(flat(bookingTexts(language)));
  return saidIn(snapshot).filter(
    (text) =>
      englishDate.test(text) ||
      (patterns.some((pattern) => pattern.test(text)) && !ownPatterns.some((pattern) => pattern.test(text))),
  );
};
