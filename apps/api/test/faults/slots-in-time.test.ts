import { findFreePort } from '@clothes-closet/sandbox';
import { expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { slotOf } from './families.ts';
import { type OutageWorld, startOutageWorld } from './outage-world.ts';
import { createResults } from './results.ts';
import { until } from './until.ts';

const report = createResults('From a change in the calendar to the slots', ['push', 'change', 'seconds']);

const offers = async ({ processes }: OutageWorld, startsAt: string) => {
  const answer = await fetch(`${processes[0]?.url}/api/availability`);
  const { slots } = (await answer.json()) as { slots: { startsAt: string }[] };
  return slots.some((slot) => slot.startsAt === startsAt);
};

const meeting = (startsAt: string) => ({
  summary: 'PTA',
  start: { dateTime: startsAt },
  end: { dateTime: new Date(Date.parse(startsAt) + 60_000).toISOString() },
});

const withPush = async () => {
  const PORT = String(await findFreePort());
  return { PORT, GOOGLE_PUSH_URL: `http://127.0.0.1:${PORT}/api/calendar/notifications` };
};

/** Seconds from a change by hand until the answer for parents follows. */
const timeChanges = async (push: string, env: Record<string, string>): Promise<number[]> => {
  const world = await startOutageWorld({ env });
  try {
    if (push === 'with') await until(() => world.calendar.channels().length > 0);
    await until(() => offers(world, slotOf(0)));
    const seconds: number[] = [];
    const time = async (change: string, act: () => unknown, isThere: boolean, slot = slotOf(0)) => {
      const begin = performance.now();
      await act();
      await until(async () => (await offers(world, slot)) === isThere);
      seconds.push((performance.now() - begin) / 1_000);
      report(push, change, seconds.at(-1)?.toFixed(1) ?? '');
    };
    let id = '';
    const block = () => {
      id = world.calendar.events.insert(meeting(slotOf(0))).id;
    };
    let extra = '';
    const opening = (start: string, end: string) => ({
      summary: 'Open',
      start: { dateTime: start },
      end: { dateTime: end },
    });
    // Before the first day's opening, and touching it.
    const early = new Date(Date.parse(slotOf(0)) - 3_600_000).toISOString();
    const earlier = new Date(Date.parse(early) - 3_600_000).toISOString();
    const add = () => {
      extra = world.calendar.events.insert(opening(earlier, early)).id;
    };
    await time('an opening added', add, true, earlier);
    const move = () => world.calendar.events.patch(extra, opening(early, slotOf(0)));
    await time('an opening moved', move, false, earlier);
    await time('a block added', block, false);
    await time('a block moved away', () => world.calendar.events.patch(id, meeting(slotOf(1))), true);
    await time('a block moved back', () => world.calendar.events.patch(id, meeting(slotOf(0))), false);
    await time('a block deleted', () => world.calendar.events.remove(id), true);
    return seconds;
  } finally {
    await world.stop();
  }
};

it('slots follow the calendar at once where Google pushes', async () => {
  // Without the push it would take minutes, and the test's time would be up.
  const seconds = await timeChanges('with', await withPush());
  if (isLongForm) expect(Math.max(...seconds)).toBeLessThan(5);
}, 120_000);

it.runIf(isLongForm)(
  'and within a minute and a quarter where it does not',
  async () => {
    expect(Math.max(...(await timeChanges('without', {})))).toBeLessThan(75);
  },
  15 * 60_000,
);
