import type { Temporal } from 'temporal-polyfill';
import type { CalendarStandIn, EventInput } from './calendar/calendar.ts';

type CalendarSeed = {
  /** The first day, in the calendar's time zone. */
  today: Temporal.PlainDate;
  timeZone: string;
};

/** Writes believable weeks into an empty calendar: times that are open, and what else the room is used for. */
export const seedCalendar = (
  calendar: Pick<CalendarStandIn, 'events'>,
  { today, timeZone }: CalendarSeed,
): void => {
  if (calendar.events.list().length > 0) return;
  const weekdays = nextWeekdays(today, 15);
  const on = (day: Temporal.PlainDate, from: string, to: string) => ({
    start: { dateTime: `${day}T${from}:00`, timeZone },
    end: { dateTime: `${day}T${to}:00`, timeZone },
  });
  const first = (weekday: number): Temporal.PlainDate => {
    const day = weekdays.find(({ dayOfWeek }) => dayOfWeek === weekday);
    if (!day) throw new Error(`Three weeks have no weekday ${weekday}`);
    return day;
  };

  const mornings = weekdays
    .filter(({ dayOfWeek }) => dayOfWeek === monday || dayOfWeek === wednesday || dayOfWeek === friday)
    .map((day): EventInput => ({ summary: 'Open', ...on(day, '09:00', '11:30') }));
  const recurring: EventInput[] = [
    { summary: 'Open', ...on(first(tuesday), '13:00', '16:00'), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=20'] },
    {
      summary: 'Open',
      description: 'Evening for parents who work in the day',
      ...on(first(thursday), '17:00', '19:00'),
      recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=10'],
    },
  ];
  const busy: EventInput[] = [
    { summary: 'PTA meeting', ...on(first(tuesday), '14:00', '15:00') },
    { summary: 'Sorting donations', ...on(first(wednesday), '09:40', '10:20') },
    { summary: 'Coat delivery', ...on(first(friday), '10:05', '10:15') },
    // Marked as free in the calendar: it takes nobody's time.
    { summary: 'Volunteer birthday', transparency: 'transparent', ...on(first(monday), '09:00', '11:00') },
  ];
  for (const event of [...mornings, ...recurring, ...busy]) calendar.events.insert(event);
};

const [monday, tuesday, wednesday, thursday, friday] = [1, 2, 3, 4, 5];

/** From tomorrow on: what is open today may be over by the time somebody looks. */
const nextWeekdays = (today: Temporal.PlainDate, count: number): Temporal.PlainDate[] =>
  Array.from({ length: count * 2 }, (_, index) => today.add({ days: index + 1 }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .slice(0, count);
