import { Temporal } from 'temporal-polyfill';
import { onWallClock } from './days.ts';

/** On the site's wall clock: nobody is written to unasked from nine in the evening to eight in the morning. */
const quietFrom = Temporal.PlainTime.from('21:00');
const quietUntil = Temporal.PlainTime.from('08:00');

/** The first instant from `now` on outside the quiet hours: `now` itself by day. Throws RangeError as onWallClock. */
export const afterQuietHours = (now: Date, timeZone: string): Date => {
  const local = onWallClock(now, timeZone);
  const time = local.toPlainTime();
  const isEarly = Temporal.PlainTime.compare(time, quietUntil) < 0;
  const isLate = Temporal.PlainTime.compare(time, quietFrom) >= 0;
  if (!isEarly && !isLate) return now;
  const morning = local.toPlainDate().add({ days: isLate ? 1 : 0 });
  return new Date(morning.toZonedDateTime({ timeZone, plainTime: quietUntil }).epochMilliseconds);
};
