import type { Locale } from '@clothes-closet/contracts';
import { languages, type MessageTexts } from '@clothes-closet/texts';
import { messages as ar } from '@clothes-closet/texts/ar';
import { messages as en } from '@clothes-closet/texts/en';
import { messages as es } from '@clothes-closet/texts/es';
import { messages as fr } from '@clothes-closet/texts/fr';
import { createInstance } from 'i18next';

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Path<T[K]>}`;
}[keyof T & string];

/** Plural forms are asked for by their common stem and a count. */
type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

export type TextKey = Path<MessageTexts>;

/** Values as plain text: escaping belongs to where the text goes. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

export const directionOf = (locale: Locale): 'ltr' | 'rtl' =>
  languages.find(({ code }) => code === locale)?.dir ?? 'ltr';

/** A name, a number or an address inside right-to-left text keeps its own direction and order (Unicode isolates). */
export const isolate = (value: string, locale: Locale): string =>
  directionOf(locale) === 'rtl' ? `\u2068${value}\u2069` : value;

export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const createTranslate = (locale: Locale, messages: object): Translate => {
  const i18n = createInstance();
  i18n.init({
    lng: locale,
    fallbackLng: false,
    ns: 'messages',
    defaultNS: 'messages',
    resources: { [locale]: { messages } },
    initAsync: false,
    interpolation: { escape: (value) => isolate(value, locale) },
  });
  return (key, values = {}) => i18n.t(key, oneLined(values));
};

/** What people typed stays on its line: a line break in a name must not start a header, or a paragraph of its own. */
const oneLined = (values: Record<string, string | number>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? oneLine(value) : value]),
  );

/** No-break spaces stay: French has them before its colons. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();

const translations: Record<Locale, Translate> = {
  en: createTranslate('en', en),
  es: createTranslate('es', es),
  ar: createTranslate('ar', ar),
  fr: createTranslate('fr', fr),
};

/** The texts of messages in a language; each has an instance of its own, so no message can change another's. */
export const translateInto = (locale: Locale): Translate => translations[locale];
