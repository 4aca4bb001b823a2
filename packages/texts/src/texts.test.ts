import { describe, expect, it } from 'vitest';
import * as ar from './ar/index.ts';
import * as en from './en/index.ts';
import * as es from './es/index.ts';
import * as fr from './fr/index.ts';
import { type LanguageCode, languages } from './index.ts';

type Node = string | { readonly [key: string]: Node };

const texts: Record<LanguageCode, Record<'booking' | 'messages', Node>> = { en, es, ar, fr };
const namespaces = ['booking', 'messages'] as const;
const pluralSuffix = /_(zero|one|two|few|many|other)$/;

const flat = (node: Node, path: string[] = []): [key: string, text: string][] =>
  typeof node === 'string'
    ? [[path.join('.'), node]]
    : Object.entries(node).flatMap(([key, child]) => flat(child, [...path, key]));

const stemOf = (key: string) => key.replace(pluralSuffix, '');
const stemsOf = (entries: [string, string][]) => [...new Set(entries.map(([key]) => stemOf(key)))].sort();
const pluralStemsOf = (entries: [string, string][]) =>
  [...new Set(entries.flatMap(([key]) => (pluralSuffix.test(key) ? [stemOf(key)] : [])))].sort();

const placeholdersOf = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();

/** Some languages write "one", "two" and "none" as a word, without the number. */
const mayOmitCount = (key: string) => /_(zero|one|two)$/.test(key);

const cases = languages.flatMap(({ code }) => namespaces.map((namespace) => ({ code, namespace })));

describe.each(cases)('$namespace in $code', ({ code, namespace }) => {
  const english = flat(texts.en[namespace]);
  const entries = flat(texts[code][namespace]);

  it('has the same keys as English', () => {
    expect(stemsOf(entries)).toEqual(stemsOf(english));
  });

  it('has every plural form of the language and no other', () => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();
    expect(pluralStemsOf(entries)).toEqual(pluralStemsOf(english));
    for (const stem of pluralStemsOf(entries)) {
      const forms = entries.flatMap(([key]) =>
        stemOf(key) === stem && key !== stem ? [key.slice(stem.length + 1)] : [],
      );
      expect({ stem, forms: forms.sort() }).toEqual({ stem, forms: categories });
    }
  });

  it('asks for the same values as English', () => {
    const wanted = new Map(english.map(([key, text]) => [stemOf(key), placeholdersOf(text)]));
    for (const [key, text] of entries) {
      const named = placeholdersOf(text);
      const complete =
        mayOmitCount(key) && !named.includes('count') && wanted.get(stemOf(key))?.includes('count')
          ? [...named, 'count'].sort()
          : named;
      expect({ key, names: complete }).toEqual({ key, names: wanted.get(stemOf(key)) });
    }
  });

  it('leaves no text empty and shouts nowhere', () => {
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(entries.filter(([, text]) => /[!¡]/.test(text))).toEqual([]);
  });
});
