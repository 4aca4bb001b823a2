import { timeZone } from './openings.ts';
import { bookingTexts, fill, type LanguageCode } from './texts.ts';

const tags: Record<LanguageCode, string> = { en: 'en-US', es: 'es-US', ar: 'ar-u-nu-latn', fr: 'fr-FR' };

const write = (language: LanguageCode, options: Intl.DateTimeFormatOptions) => (instant: string) =>
  new Intl.DateTimeFormat(tags[language], { ...options, timeZone }).format(Date.parse(instant));

/** Dates and times as a reader of that language should find them, in the site's time zone. */
export const datesIn = (language: LanguageCode) => {
  const day = write(language, { weekday: 'long', month: 'long', day: 'numeric' });
  const time = write(language, { hour: 'numeric', minute: '2-digit' });
  return {
    /** Tuesday, January 17 */
    day,
    /** Tuesday, January 17, 2026 */
    dayAndYear: write(language, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    /** Jan 17 */
    shortDate: write(language, { month: 'short', day: 'numeric' }),
    /** 7:00 AM */
    time,
    /** Tuesday, January 17, 7:00 AM */
    dayAndTime: (instant: string) =>
      fill(bookingTexts(language).bar.dayAndTime, { day: day(instant), time: time(instant) }, language),
  };
};

/** The day of an instant on the site's wall calendar, YYYY-MM-DD. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.parse(instant));
