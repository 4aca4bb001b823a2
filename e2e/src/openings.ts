import type { CalendarStandIn } from '@clothes-closet/sandbox';

/** In one of them it is always between eight in the morning and eight in the evening. */
const zones = ['America/Chicago', 'Europe/Paris', 'Asia/Tokyo'];

const isDay = (zone: string) => {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(),
  );
  return hour >= 8 && hour < 20;
};

/** The site is where it is day: by night the wait list writes to nobody, and days change under the tests' feet. */
export const timeZone = zones.find(isDay) ?? 'America/Chicago';

/** Enough for a run: each test takes slots of its own. */
const weekdays = 20;

/** The site's day now, YYYY-MM-DD. */
export const siteDay = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);

/**
 * Writes open times into an empty calendar, mornings and afternoons, and what keeps some busy. From the day after
 * tomorrow on, so that each is more than 24 hours ahead at whatever hour tests run.
 */
export const openTimes = ({ events }: Pick<CalendarStandIn, 'events'>): void => {
  for (const [index, day] of nextWeekdays(siteDay()).entries()) {
    const on = (summary: string, from: string, to: string) =>
      events.insert({
        summary,
        start: { dateTime: `${day}T${from}:00`, timeZone },
        end: { dateTime: `${day}T${to}:00`, timeZone },
      });
    on('Open', '09:00', '12:00');
    on('Open', '13:00', '16:00');
    if (index === 1) on('PTA meeting', '10:05', '10:15');
  }
};

const nextWeekdays = (today: string): string[] =>
  Array.from({ length: weekdays * 2 }, (_, index) => new Date(Date.parse(today) + (index + 2) * dayMs))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .slice(0, weekdays)
    .map((day) => day.toISOString().slice(0, 10));

const dayMs = 24 * 60 * 60 * 1000;
