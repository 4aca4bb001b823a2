import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CalendarError, type GoogleCalendar } from '../../integrations/google-calendar.ts';
import { type ComparisonWorld, createComparisonWorld } from './comparison.fixture.ts';
import { eventIdOf } from './event-id.ts';
import { hours } from './events.fixture.ts';
import type { PushOutcome } from './push.ts';

let world: ComparisonWorld;
beforeAll(async () => {
  world = await createComparisonWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const found = async () => (await world.found()).reports.at(-1);
const failsWith = (error: unknown) => ({
  calendar: world.calendar,
  push: () => Promise.reject(error),
});

describe('a list that can’t be trusted compares nothing:', () => {
  const neverWrites = (listChanges: GoogleCalendar['listChanges']) => ({
    ...world,
    calendar: { ...world.calendar, listChanges },
    push: () => Promise.reject(new Error('must not be pushed')),
  });
  const expectNothing = async (comparison: { compare: () => Promise<string> }) => {
    await world.move(await world.booked(), '2026-12-08T16:00:00Z');
    await world.book();
    const before = world.shown();
    expect(await comparison.compare()).toBe('failed');
    expect(world.shown()).toEqual(before);
    expect(await found()).toBeUndefined();
    expect((await world.syncState())?.comparedAt ?? null).toBeNull();
  };

  it('one that breaks off half way', async () => {
    const breaking = neverWrites(async function* (query) {
      for await (const page of world.calendar.listChanges(query))
        yield { events: page.events.slice(0, 1), nextSyncToken: undefined };
      throw new CalendarError({ kind: 'try_later', status: 500 });
    });
    await expectNothing(world.comparisonOf(breaking));
    expect(world.logLines.join()).toContain('calendar comparison failed');
  });

  it('one without a token at its end', async () => {
    const endless = neverWrites(async function* (query) {
      for await (const { events } of world.calendar.listChanges(query)) yield { events };
    });
    await expectNothing(world.comparisonOf(endless));
  });

  it('one with nothing on it while appointments have events', async () => {
    const empty = neverWrites(async function* () {
      yield { events: [], nextSyncToken: 'token' };
    });
    await expectNothing(world.comparisonOf(empty));
  });

  it.each([{ status: 403, reason: 'forbidden' }, { status: 404 }, { cutConnection: 'after' }] as const)(
    '%j',
    async (fault) => {
      await world.booked();
      world.remote.faults.set([{ pathPattern: 'events', ...fault }]);
      expect(await world.compare()).toBe('failed');
      expect(await found()).toBeUndefined();
    },
  );

  it('but an empty calendar is right where nobody has booked', async () => {
    world.remote.events.clear();
    expect(await world.compare()).toBe('compared');
    expect(await found()).toMatchObject({ appointments: 0 });
  });
});

describe('events that no appointment knows', () => {
  const insertEventOf = (appointmentId: string, generation: number) =>
    world.remote.events.insert({
      id: eventIdOf({ appointmentId, generation }),
      summary: 'Garcia (2)',
      ...hours(3, 9, 10),
    });

  it('stay, are counted, and are named in the log by their ids', async () => {
    const { id } = insertEventOf(crypto.randomUUID(), 0);
    await world.compare();
    expect(await found()).toEqual({ appointments: 0, mended: 0, differing: 0, unknown: 1 });
    expect(world.shownOfOurs()).toHaveLength(1);
    const line = world.logLines
      .map((text) => JSON.parse(text))
      .find(({ msg }) => msg === 'calendar compared');
    expect(line).toMatchObject({ level: 40, unknown: 1, unknownEvents: [id] });
    expect(world.logLines.join()).not.toContain('Garcia');
  });

  it('may be later ones of an appointment that a backup has set back', async () => {
    const id = await world.booked();
    insertEventOf(id, 2);
    await world.compare();
    expect(await found()).toEqual({ appointments: 1, mended: 0, differing: 0, unknown: 1 });
    expect(world.calls()).toEqual(['GET 200']);
    expect(world.shownOfOurs()).toHaveLength(2);
  });
});

describe('an event that can’t be brought together', () => {
  it('now is left to its job, and a few such failures end the calls', async () => {
    for (let count = 0; count < 6; count += 1) await world.book();
    let pushes = 0;
    const { compare } = world.comparisonOf({
      calendar: world.calendar,
      push: () => {
        pushes += 1;
        return Promise.reject(new CalendarError({ kind: 'try_later', status: 503 }));
      },
    });
    expect(await compare()).toBe('compared');
    expect(await found()).toEqual({ appointments: 6, mended: 0, differing: 6, unknown: 0 });
    expect(world.withJob.size).toBe(6);
    expect(pushes).toBe(3);
  });

  it('at all is counted as differing', async () => {
    await world.book();
    const refused = failsWith(new CalendarError({ kind: 'refused', status: 403 }));
    await world.comparisonOf(refused).compare();
    expect(await found()).toMatchObject({ mended: 0, differing: 1 });
    expect(world.withJob.size).toBe(0);
  });

  it('because an admin has to decide is counted as differing too; one that moved its appointment is mended', async () => {
    await world.book('2026-12-01T15:00:00Z');
    await world.book('2026-12-01T16:00:00Z');
    const outcomes: PushOutcome[] = ['differs', 'moved'];
    const push = async () => outcomes.pop() ?? 'unchanged';
    await world.comparisonOf({ calendar: world.calendar, push }).compare();
    expect(await found()).toMatchObject({ mended: 1, differing: 1 });
  });

  it('for a reason of our own leaves the night undone', async () => {
    await world.book();
    await expect(world.comparisonOf(failsWith(new Error('broken'))).compare()).rejects.toThrow('broken');
    expect(await found()).toBeUndefined();
  });
});
