import { expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { personal } from './families.ts';
import { type GoogleOutageName, googleOutages, rushThroughGoogleOutage } from './google-outage.ts';
import { createResults } from './results.ts';

const googlesQuota = 600;

const report = createResults('Google down during a rush', [
  'Google',
  'minutes',
  'bookings',
  'drained after s',
  'tries of one event',
  'calls lost',
  'calls in the busiest minute',
]);

/** Ten minutes for the usual outage, two for each of the others; side by side, each with a database of its own. */
const rushOf = (name: GoogleOutageName) => {
  if (!isLongForm) return { name, families: 12, seconds: 4, processes: 1 };
  return name === '503'
    ? { name, families: 300, seconds: 600, processes: 2 }
    : { name, families: 300, seconds: 120, processes: 1 };
};

/** Refusals are waited out alike, so the short form has them in one outage. */
const inTurns = '503, then 403, 429, 500';
const names = (Object.keys(googleOutages) as GoogleOutageName[]).filter((name) =>
  isLongForm ? name !== inTurns : !/^\d{3}/.test(name) || name === inTurns,
);

it.concurrent.each(names)(
  'bookings go on while Google is down (%s), and every event gets there once',
  async (name) => {
    const rush = rushOf(name);
    const outcome = await rushThroughGoogleOutage(rush);
    const { seconds, tries } = outcome.drained;
    report(
      name,
      rush.seconds / 60,
      rush.families,
      seconds.toFixed(1),
      tries,
      outcome.callsLost,
      outcome.callsInBusiestMinute,
    );

    expect(outcome.callsLost).toBeGreaterThan(0);
    expect(outcome.disagreements).toEqual([]);
    if (isLongForm) {
      expect(outcome.callsInBusiestMinute).toBeLessThanOrEqual(googlesQuota);
      expect(seconds).toBeLessThan(60);
    }
    expect(outcome.output).not.toMatch(personal);
  },
  20 * 60_000,
);
