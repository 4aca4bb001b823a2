export type { AdminTexts } from './en/admin.ts';
export type { BookingTexts } from './en/booking.ts';
export type { LocalesTexts } from './en/locales.ts';
export type { MessageTexts } from './en/messages.ts';
export type { Translated } from './translated.ts';

/** Every language the pages and messages speak, in the order in which they are offered; `name` is its own. */
export const languages = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'es', name: 'Español', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
] as const;

export type Language = (typeof languages)[number];
export type LanguageCode = Language['code'];
