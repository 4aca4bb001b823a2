import { type LanguageCode, languages } from '@clothes-closet/texts';

/** Texts as a language's file nests them. */
export type TextTree = { readonly [key: string]: string | TextTree };
export type AllTexts = Record<LanguageCode, TextTree>;

/** One wording of a text; `form` is the plural form (one, few, other) where it has several. Undefined: missing. */
export type Wording = { form?: string; text: string | undefined };

/** A text by its name in the files, and what it says in each language. */
export type TextRow = { key: string; wordings: Record<LanguageCode, Wording[]>; isMissing: boolean };

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

const flatten = (tree: TextTree, path: string[] = []): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'string'
      ? [[[...path, key].join('.'), node] as [string, string]]
      : flatten(node, [...path, key]),
  );

/** A text of nothing but space says nothing either. */
const said = (text: string | undefined) => (text?.trim() ? text : undefined);

const pluralForms = (code: LanguageCode): string[] => {
  const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) =>
    pluralCategories.some((category) => category === form),
  );
};

/** Every text that any language has, in the order of the first one, with a gap where a language lacks it. */
export const textRowsOf = (texts: AllTexts): TextRow[] => {
  const flat = new Map(languages.map(({ code }) => [code, new Map(flatten(texts[code]))]));
  const allKeys = [...flat.values()].flatMap((ofLanguage) => [...ofLanguage.keys()]);
  const plurals = new Set(
    allKeys.filter((key) => pluralSuffix.test(key)).map((key) => key.replace(pluralSuffix, '')),
  );
  const names = new Set(allKeys.map((key) => key.replace(pluralSuffix, '')));

  const wordingsIn = (code: LanguageCode, key: string): Wording[] => {
    const textOf = (name: string) => said(flat.get(code)?.get(name));
    if (!plurals.has(key)) return [{ text: textOf(key) }];
    return pluralForms(code).map((form) => ({ form, text: textOf(`${key}_${form}`) }));
  };
  return [...names].map((key) => {
    const wordings = {
      en: wordingsIn('en', key),
      es: wordingsIn('es', key),
      ar: wordingsIn('ar', key),
      fr: wordingsIn('fr', key),
    };
    const isMissing = Object.values(wordings).some((all) => all.some(({ text }) => text === undefined));
    return { key, wordings, isMissing };
  });
};

/** As people type what they look for: no capitals, no accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows in which a text of any language, or the name, has the words looked for. */
export const findRows = (
  rows: readonly TextRow[],
  { query, onlyMissing }: { query: string; onlyMissing: boolean },
): TextRow[] => {
  const wanted = plain(query.trim());
  const has = ({ key, wordings }: TextRow) =>
    [key, ...Object.values(wordings).flatMap((all) => all.map(({ text = '' }) => text))].some((text) =>
      plain(text).includes(wanted),
    );
  return rows.filter((row) => (!onlyMissing || row.isMissing) && has(row));
};
