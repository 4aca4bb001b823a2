import { type LanguageCode, languages } from '@clothes-closet/texts';
import { readStored, writeStored } from '../lib/storage.ts';

const key = 'language';

/** The language we have for a tag such as `es-MX`, if any. */
export const languageFor = (tag: string | null | undefined): LanguageCode | undefined => {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find(({ code }) => code === primary)?.code;
};

/** `?lang=` first, then what was chosen here before, then the browser's wishes in their order, then English. */
export const preferredLanguage = (wishes: {
  search: string;
  stored: string | null;
  browser: readonly string[];
}): LanguageCode => {
  const asked = languageFor(new URLSearchParams(wishes.search).get('lang'));
  const fromBrowser = wishes.browser.map(languageFor).find((code) => code !== undefined);
  return asked ?? languageFor(wishes.stored) ?? fromBrowser ?? 'en';
};

export const rememberLanguage = (code: LanguageCode) => writeStored('local', key, code);

/** What the reader chose here before, if anything. */
export const rememberedLanguage = () => languageFor(readStored('local', key));

export const languageOfVisit = (): LanguageCode =>
  preferredLanguage({
    search: window.location.search,
    stored: readStored('local', key),
    browser: navigator.languages,
  });

export const directionOf = (code: LanguageCode) =>
  languages.find((language) => language.code === code)?.dir ?? 'ltr';
