/** Where times are opened. */
export const googleCalendar = 'https://calendar.google.com/';
