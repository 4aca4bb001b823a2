import { setTimeout as pause } from 'node:timers/promises';
import type { CalendarStandIn } from '@clothes-closet/sandbox';
import { findDisagreements } from './calendar-agreement.ts';
import { mostWithin } from './call-rate.ts';
import { type Drained, databaseTime, waitUntilDrained } from './drained.ts';
import { book, slotOf } from './families.ts';
import { type OutageWorld, startOutageWorld } from './outage-world.ts';

type FaultRule = Parameters<CalendarStandIn['faults']['add']>[0];

/** How Google may be down; `hangMs` is longer than we ever wait for an answer. */
export const googleOutages = {
  '503': [{ status: 503 }],
  '403 rateLimitExceeded': [{ status: 403, reason: 'rateLimitExceeded' }],
  '429': [{ status: 429 }],
  '500': [{ status: 500 }],
  '503, then 403, 429, 500': [
    { status: 503, times: 6 },
    { status: 403, reason: 'rateLimitExceeded', times: 6 },
    { status: 429, times: 6 },
    { status: 500 },
  ],
  hanging: [{ hangMs: 12_000 }],
  'cut before the work': [{ cutConnection: 'before' }],
  'cut after the work': [{ cutConnection: 'after' }],
} satisfies Record<string, FaultRule[]>;

export type GoogleOutageName = keyof typeof googleOutages;

type Rush = { name: GoogleOutageName; families: number; seconds: number; processes: number };

export type RushOutcome = {
  drained: Drained;
  /** Calls that Google did not answer well while it was down. */
  callsLost: number;
  callsInBusiestMinute: number;
  disagreements: string[];
  output: string;
};

/** Families book while Google is down, two of an earlier day are moved and cancelled; then it comes back. */
export const rushThroughGoogleOutage = async (rush: Rush): Promise<RushOutcome> => {
  const world = await startOutageWorld({ processes: rush.processes });
  try {
    const { db, calendar } = world;
    const earlier = [await book(world, 0), await book(world, 1)];
    await waitUntilDrained(db, ['calendar.push'], { since: await databaseTime(db) });

    const callsBefore = calendar.requests.list().length;
    calendar.faults.set(googleOutages[rush.name].map((rule) => ({ pathPattern: '^/calendar/v3', ...rule })));
    await changeEarlier(world, earlier, rush.families);
    await bookEvenly(world, rush);
    calendar.faults.clear();
    const since = await databaseTime(db);
    const callsDuring = calendar.requests.list().slice(callsBefore);
    const drained = await waitUntilDrained(db, ['calendar.push'], { since });

    return {
      drained,
      callsLost: callsDuring.filter(({ status }) => status === 0 || status >= 400).length,
      callsInBusiestMinute: mostWithin(calendar.requests.list().map(({ at }) => at)),
      disagreements: await findDisagreements(world),
      output: world.output(),
    };
  } finally {
    await world.stop();
  }
};

const changeEarlier = async ({ admin }: OutageWorld, [moved, cancelled]: string[], families: number) => {
  const startsAt = slotOf(families + 2);
  await admin.post(`/appointments/${moved}/reschedule`).send({ startsAt }).expect(200);
  await admin.post(`/appointments/${cancelled}/cancel`).send({}).expect(200);
};

const bookEvenly = async (world: OutageWorld, { families, seconds }: Rush) => {
  const begin = performance.now();
  for (let number = 0; number < families; number += 1) {
    const due = (number * seconds * 1_000) / families;
    await pause(Math.max(0, begin + due - performance.now()));
    await book(world, number + 2);
  }
};
