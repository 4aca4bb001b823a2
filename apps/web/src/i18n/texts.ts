import type { BookingTexts, LanguageCode, Translated } from '@clothes-closet/texts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isVolunteersPath } from '../lib/paths.ts';
import { directionOf, languageOfVisit, rememberLanguage } from './language.ts';

const load: Record<LanguageCode, () => Promise<{ booking: Translated<BookingTexts> }>> = {
  en: () => import('@clothes-closet/texts/en/booking'),
  es: () => import('@clothes-closet/texts/es/booking'),
  ar: () => import('@clothes-closet/texts/ar/booking'),
  fr: () => import('@clothes-closet/texts/fr/booking'),
};

/** All of the booking page's texts in a language, to be looked at rather than spoken. */
export const loadBookingTexts = async (code: LanguageCode): Promise<Translated<BookingTexts>> =>
  (await load[code]()).booking;

/** In a right-to-left text, a number or a name put into it keeps its own direction and place. */
const isolate = (text: string) => (document.documentElement.dir === 'rtl' ? `\u2068${text}\u2069` : text);

const addTexts = async (code: LanguageCode) => {
  if (i18next.hasResourceBundle(code, 'booking')) return;
  i18next.addResourceBundle(code, 'booking', await loadBookingTexts(code));
};

const show = async (code: LanguageCode) => {
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  await i18next.changeLanguage(code);
};

/** Loads the one language of this visit. The admin pages speak English, whatever the parents' pages speak. */
export const startTexts = async () => {
  const isAdmin = isVolunteersPath(window.location.pathname);
  const code = isAdmin ? 'en' : languageOfVisit();
  await i18next.use(initReactI18next).init({
    resources: {},
    defaultNS: 'booking',
    fallbackLng: false,
    interpolation: { escape: isolate },
    react: { useSuspense: false },
  });
  await Promise.all([addTexts(code), isAdmin ? addAdminTexts() : undefined]);
  await show(code);
};

const addAdminTexts = async () => {
  const { admin } = await import('@clothes-closet/texts/en/admin');
  i18next.addResourceBundle('en', 'admin', admin);
};

/** How many languages the reader has asked for since the page was opened: the last one counts, however slow it is. */
let wishes = 0;

/** Not even asked for while there is no connection: what a browser failed to fetch once fails until a reload. */
const fetchTexts = async (code: LanguageCode) => {
  const isHere = i18next.hasResourceBundle(code, 'booking');
  if (!isHere && navigator.onLine === false) throw new Error('no connection');
  await addTexts(code);
};

/** Turns the page to a language unless its reader asks for one. Throws where its texts can't be had. */
export const turnToLanguage = async (code: LanguageCode) => {
  await fetchTexts(code);
  if (wishes === 0) await show(code);
};

const addressIn = (code: LanguageCode) => {
  const address = new URL(window.location.href);
  address.searchParams.set('lang', code);
  return address;
};

/** A language in the address goes before one that is remembered: what was chosen since has to survive a reload. */
const putIntoAddress = (code: LanguageCode) => {
  if (!new URLSearchParams(window.location.search).has('lang')) return;
  window.history.replaceState(window.history.state, '', addressIn(code));
};

/**
 * Turns the page to a language that the reader chose, and remembers it. Throws where its texts can't be had; nothing
 * happens where another one was chosen meanwhile.
 */
export const chooseLanguage = async (code: LanguageCode) => {
  wishes += 1;
  const wish = wishes;
  const isLast = () => wish === wishes;
  await fetchTexts(code).catch((error: unknown) => {
    if (isLast()) throw error;
  });
  if (!isLast()) return;
  await show(code);
  rememberLanguage(code);
  putIntoAddress(code);
};

/** The page anew, in a language that could not be had before. */
export const reloadIn = (code: LanguageCode) => window.location.assign(addressIn(code));
