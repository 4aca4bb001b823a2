import { Temporal } from 'temporal-polyfill';

/** When nobody books and few volunteers are awake. */
const hour = 3;
const minute = 17;
const msPerHour = 60 * 60_000;

/** The last moment at which the site's clock showed 3:17; where a clock change skipped it, an hour later. */
export const lastNight = (now: Date, timeZone: string): Date => {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const onDay = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour, minute) }).epochMilliseconds;
  const tonight = onDay(here.toPlainDate());
  return new Date(tonight <= now.getTime() ? tonight : onDay(here.toPlainDate().subtract({ days: 1 })));
};

type Question = { now: Date; timeZone: string; comparedAt: Date | null };

/** Whether last night's comparison is still to be done. Where there never was one, the first waits for its night. */
export const isComparisonDue = ({ now, timeZone, comparedAt }: Question): boolean => {
  const night = lastNight(now, timeZone);
  return comparedAt ? comparedAt < night : now.getTime() - night.getTime() < msPerHour;
};
