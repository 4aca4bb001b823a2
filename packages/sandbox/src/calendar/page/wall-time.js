// Times here are what a clock on the wall of the calendar's zone shows: a date as 2026-11-01 and minutes
// since midnight. The server writes them that way, so that the page never has to know about time zones.

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

const utc = (date) => new Date(`${date}T00:00:00Z`);
const dateOf = (moment) => moment.toISOString().slice(0, 10);

export const addDays = (date, days) => dateOf(new Date(utc(date).getTime() + days * DAY_MINUTES * MINUTE));

/** The Sunday on or before a date: weeks begin there in the United States. */
export const sundayOf = (date) => addDays(date, -utc(date).getUTCDay());

export const daysOfWeek = (sunday) => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(sunday, day));

/** A start or end as Google writes it, taken apart. */
export const readWall = (time) =>
  time.date
    ? { date: time.date, minutes: 0 }
    : {
        date: time.dateTime.slice(0, 10),
        minutes: Number(time.dateTime.slice(11, 13)) * 60 + Number(time.dateTime.slice(14, 16)),
      };

/** Minutes from one wall time to another, as the wall counts them. */
export const minutesBetween = (from, to) =>
  (utc(to.date) - utc(from.date)) / MINUTE + to.minutes - from.minutes;

/** A wall time so many minutes later, over midnight if need be. */
export const addMinutes = ({ date, minutes }, more) => {
  const total = minutes + more;
  const days = Math.floor(total / DAY_MINUTES);
  return { date: addDays(date, days), minutes: total - days * DAY_MINUTES };
};

const pad = (number) => String(number).padStart(2, '0');

/** 380 → 06:20 */
export const clockText = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

export const readClock = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** A wall time in the form the server reads. */
export const writeWall = ({ date, minutes }, timeZone) => ({
  dateTime: `${date}T${clockText(minutes)}:00`,
  date: null,
  timeZone,
});

const write = (date, options) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(utc(date));

export const shortDay = (date) => write(date, { weekday: 'short', month: 'short', day: 'numeric' });
export const longDay = (date) =>
  write(date, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
export const monthAndYear = (date) => write(date, { month: 'long', year: 'numeric' });
