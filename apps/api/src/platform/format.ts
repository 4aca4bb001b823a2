import type { Locale } from '@clothes-closet/contracts';

/** Latin digits in every language, as on school IDs, phones and clocks; the same choices as on the pages. */
const tags: Record<Locale, string> = { en: 'en-US', es: 'es-US', ar: 'ar-u-nu-latn', fr: 'fr-FR' };

export type Formatter = {
  day: (instant: Date) => string;
  dayAndYear: (instant: Date) => string;
  time: (instant: Date) => string;
};

/**
 * Days and times in words, in a language, on the wall clock of the site's zone: `Tuesday, January 17`, `Tuesday,
 * January 17, 2027`, `7:00 AM`.
 * With plain spaces: the narrow ones of newer Unicode data show as boxes in some mail programs.
 */
export const createFormatter = (locale: Locale, timeZone: string): Formatter => {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
    return (instant: Date) => format.format(instant).replace(/[\u00a0\u202f]/g, ' ');
  };
  return {
    day: write({ weekday: 'long', month: 'long', day: 'numeric' }),
    dayAndYear: write({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    time: write({ hour: 'numeric', minute: '2-digit' }),
  };
};
