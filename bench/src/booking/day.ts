import { timeZone } from '../site.ts';

const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone });

/** The day of the site's zone in which an instant lies, YYYY-MM-DD. */
export const dayOf = (instant: Date | string): string => calendarDay.format(new Date(instant));
