import type { LanguageCode } from '@clothes-closet/texts';

/** How each language writes dates here: Latin digits everywhere, as on IDs, phones and printed forms. */
const tags: Record<LanguageCode, string> = { en: 'en-US', es: 'es-US', ar: 'ar-u-nu-latn', fr: 'fr-FR' };

const formatters = new Map<string, Intl.DateTimeFormat>();

const format = (tag: string, timeZone: string, instant: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${tag}|${timeZone}|${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
  formatters.set(key, known);
  return known.format(Date.parse(instant));
};

/** The day of an instant on the site's wall calendar, YYYY-MM-DD. */
export const dayOf = (instant: string, timeZone: string): string =>
  format('en-CA', timeZone, instant, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** The time of an instant on the site's wall clock, HH:mm. */
export const clockTimeOf = (instant: string, timeZone: string): string =>
  format('en-GB', timeZone, instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export type DateTexts = ReturnType<typeof dateTexts>;

/** Dates and times in words, in a language, always in the site's time zone. All take an ISO instant. */
export const dateTexts = (language: LanguageCode, timeZone: string) => {
  const write = (options: Intl.DateTimeFormatOptions) => (instant: string) =>
    format(tags[language], timeZone, instant, options);
  return {
    /** Tuesday, January 17 */
    day: write({ weekday: 'long', month: 'long', day: 'numeric' }),
    /** Tuesday, January 17, 2026 */
    dayAndYear: write({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    /** Tuesday */
    weekday: write({ weekday: 'long' }),
    /** Tue */
    shortWeekday: write({ weekday: 'short' }),
    /** Jan 17 */
    shortDate: write({ month: 'short', day: 'numeric' }),
    /** January 17, 2026 */
    dateAndYear: write({ month: 'long', day: 'numeric', year: 'numeric' }),
    /** January 2026 */
    month: write({ month: 'long', year: 'numeric' }),
    /** Jan 2026 */
    shortMonth: write({ month: 'short', year: 'numeric' }),
    /** 7:00 AM; on a 24-hour clock 07:00, so that it can't be taken for the evening. */
    time: write({ hour: language === 'fr' ? '2-digit' : 'numeric', minute: '2-digit' }),
  };
};

/** Whether a device in `deviceZone` shows another time than the site's at an instant. */
export const clocksDiffer = (instant: string, siteZone: string, deviceZone: string): boolean =>
  dayOf(instant, siteZone) !== dayOf(instant, deviceZone) ||
  clockTimeOf(instant, siteZone) !== clockTimeOf(instant, deviceZone);

export const languageTag = (language: LanguageCode): string => tags[language];
