import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formOf } from './family.ts';
import { planExamples } from './plan.ts';

const timeZone = 'America/Chicago';
/** From tomorrow on, as the seeded calendar opens them. */
const freeTimesAfter = (now: Temporal.ZonedDateTime) =>
  Array.from({ length: 90 }, (_, index) =>
    now
      .add({ days: 1, minutes: index * 20 })
      .toInstant()
      .toString(),
  );

describe('the examples', () => {
  // Monday and Sunday, before anything and late; the clock goes back on 1 November.
  it.each(['2026-11-23T06:00', '2026-11-22T23:30', '2026-11-01T12:00', '2027-01-01T10:05'])(
    'as seen at %s are entered where they are over, and take each time once',
    (moment) => {
      const now = Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone);
      const plan = planExamples(now, freeTimesAfter(now));
      const times = plan.flatMap(({ startsAt }) => startsAt ?? []);
      expect(new Set(times).size).toBe(times.length);
      for (const { startsAt, outcome } of plan) {
        const isFuture = startsAt === null || startsAt > now.toInstant().toString();
        if (isFuture) expect(outcome).toBe('booked');
      }
      const overAndBooked = plan.filter(
        ({ startsAt, outcome }) =>
          outcome === 'booked' &&
          startsAt !== null &&
          startsAt < now.subtract({ hours: 12 }).toInstant().toString(),
      );
      expect(overAndBooked).toHaveLength(2);
      expect(plan.filter(({ startsAt }) => startsAt === null)).toHaveLength(4);
    },
  );

  it('are families of their own, none of whom has a student of the list', () => {
    const now = Temporal.Now.zonedDateTimeISO(timeZone);
    const plan = planExamples(now, freeTimesAfter(now));
    const forms = plan.map(({ startsAt }, family) => formOf(family, startsAt));
    const studentIds = forms.flatMap(({ students }) => students.map(({ studentId }) => studentId));
    expect(new Set(studentIds).size).toBe(studentIds.length);
    expect(studentIds.filter((studentId) => studentId.startsWith('T'))).toEqual([]);
    expect(new Set(forms.map(({ guardian }) => guardian.email)).size).toBe(forms.length);
  });
});
