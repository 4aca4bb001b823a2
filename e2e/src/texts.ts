import { booking as ar } from '../../packages/texts/src/ar/booking.ts';
import { admin } from '../../packages/texts/src/en/admin.ts';
import { booking as en } from '../../packages/texts/src/en/booking.ts';
import { locales } from '../../packages/texts/src/en/locales.ts';
import { booking as es } from '../../packages/texts/src/es/booking.ts';
import { booking as fr } from '../../packages/texts/src/fr/booking.ts';
import type { BookingTexts, LanguageCode, Translated } from '../../packages/texts/src/index.ts';

export { type LanguageCode, languages } from '../../packages/texts/src/index.ts';

const texts: Record<LanguageCode, Translated<BookingTexts>> = { en, es, ar, fr };

export const adminTexts = admin;
export const localesTexts = locales;

export const bookingTexts = (language: LanguageCode): Translated<BookingTexts> => texts[language];

/** A text with its gaps filled as the page fills them: in Arabic, what is put in keeps its own direction. */
export const fill = (
  text: string,
  values: Record<string, string | number>,
  language: LanguageCode = 'en',
): string =>
  text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => {
    const value = String(values[name]);
    return language === 'ar' ? `\u2068${value}\u2069` : value;
  });
