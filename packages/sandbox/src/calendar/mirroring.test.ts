import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventInput } from './event.ts';
import { readListQuery } from './list-query.ts';
import { createPager } from './paging.ts';
import { presentCancelled, presentEvent } from './present.ts';
import { createStore, type Store } from './store.ts';

const timeZone = 'America/Chicago';
const presenting = {
  calendarId: 'closet@example.org',
  email: 'closet@example.org',
  origin: 'http://localhost',
};

const DAYS = ['2026-10-30', '2026-10-31', '2026-11-01', '2027-03-13', '2027-03-14'];
const RULES = ['RRULE:FREQ=DAILY;COUNT=4', 'RRULE:FREQ=WEEKLY;COUNT=3', 'RRULE:FREQ=MONTHLY'];

const event = fc
  .record({
    day: fc.constantFrom(...DAYS),
    hour: fc.integer({ min: 0, max: 22 }),
    rule: fc.option(fc.constantFrom(...RULES)),
    isAllDay: fc.boolean(),
  })
  .map(
    ({ day, hour, rule, isAllDay }): EventInput => ({
      start: isAllDay ? { date: day } : at(day, hour),
      end: isAllDay ? { date: '2027-03-16' } : at(day, hour + 1),
      recurrence: rule ? [rule] : null,
    }),
  );
const at = (day: string, hour: number) => ({
  dateTime: `${day}T${String(hour).padStart(2, '0')}:30:00`,
  timeZone,
});

/** Which event a step is about: the n-th of those a list shows, or of the series themselves. */
const which = { n: fc.nat(), ofSeries: fc.boolean() };
const step = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), event }),
  fc.record({ kind: fc.constant('update' as const), event, ...which }),
  fc.record({ kind: fc.constant('rename' as const), summary: fc.string({ maxLength: 5 }), ...which }),
  fc.record({ kind: fc.constant('remove' as const), ...which }),
  fc.record({ kind: fc.constant('restore' as const), n: fc.nat() }),
  fc.record({ kind: fc.constant('wait' as const), weeks: fc.integer({ min: 1, max: 8 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const faults = fc.record({
  shortPages: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
  emptyPages: fc.boolean(),
});
type Paging = typeof faults extends fc.Arbitrary<infer T> ? T : never;

type Mirror = Map<string, unknown>;

const createWorld = ({ singleEvents, paging }: { singleEvents: boolean; paging: Paging }) => {
  let now = new Date('2026-10-01T00:00:00Z');
  const store = createStore({ timeZone, clock: { now: () => now } });
  const pager = createPager(store);

  /** One sync as a client does it; returns the next token. */
  const sync = (mirror: Mirror, syncToken?: string): string => {
    let pageToken: string | undefined;
    for (;;) {
      const query = readListQuery({
        singleEvents: [String(singleEvents)],
        ...(syncToken && { syncToken: [syncToken] }),
        ...(pageToken && { pageToken: [pageToken] }),
      });
      const page = pager.turnPage(query, paging);
      for (const found of page.events)
        if (found.status === 'cancelled') mirror.delete(presentCancelled(found).id);
        else mirror.set(found.id, presentEvent(found, presenting));
      if ('nextSyncToken' in page) return page.nextSyncToken ?? '';
      pageToken = 'nextPageToken' in page ? page.nextPageToken : undefined;
    }
  };

  const take = (made: Step) => {
    if (made.kind === 'wait') now = new Date(now.getTime() + made.weeks * 7 * 24 * 60 * 60 * 1000);
    else change(store, made);
  };
  return { sync, take };
};

const change = (store: Store, made: Exclude<Step, { kind: 'wait' }>) => {
  if (made.kind === 'insert') return store.insert(made.event);
  const entries = store.entries().map((entry) => entry.event);
  const living = entries.filter(({ status }) => status !== 'cancelled');
  const masters = living.filter((found) => !found.recurringEventId);
  const shown = masters.flatMap((master) => (master.recurrence ? store.instancesOf(master) : [master]));
  const pool =
    made.kind === 'restore'
      ? entries.filter((found) => found.status === 'cancelled')
      : made.ofSeries
        ? masters
        : shown.filter(({ status }) => status !== 'cancelled');
  const id = pool[made.n % pool.length]?.id;
  if (!id) return undefined;
  if (made.kind === 'update') return store.update(id, made.event);
  if (made.kind === 'rename') return store.patch(id, { summary: made.summary });
  if (made.kind === 'restore') return store.patch(id, { status: 'confirmed' });
  return store.remove(id);
};

describe('a mirror kept up by increments', () => {
  it.each([true, false])(
    'equals a fresh full list, from any sync point (singleEvents=%s)',
    (singleEvents) => {
      fc.assert(
        fc.property(
          fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }),
          faults,
          (rounds, paging) => {
            const world = createWorld({ singleEvents, paging });
            for (const recurrence of [null, ['RRULE:FREQ=MONTHLY']])
              world.take({
                kind: 'insert',
                event: { start: at('2026-10-29', 9), end: at('2026-10-29', 10), recurrence },
              });
            const mirrors: { mirror: Mirror; token: string }[] = [];
            for (const steps of rounds) {
              const begun: Mirror = new Map();
              mirrors.push({ mirror: begun, token: world.sync(begun) });
              // Every mirror but the newest catches up only now and then.
              for (const kept of mirrors.filter((_, n) => n % 2 === 0))
                kept.token = world.sync(kept.mirror, kept.token);
              for (const made of steps) world.take(made);
            }
            const fresh: Mirror = new Map();
            world.sync(fresh);
            for (const { mirror, token } of mirrors) {
              world.sync(mirror, token);
              expect(Object.fromEntries(mirror)).toEqual(Object.fromEntries(fresh));
            }
          },
        ),
        { numRuns: 150 },
      );
    },
    60_000,
  );
});
