import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CalendarError } from '../../integrations/google-calendar.ts';
import { type CalendarWorld, createCalendarWorld, createGate } from './calendar.fixture.ts';
import { hours } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const pushed = async () => {
  const id = await world.book();
  await world.push(id);
  world.reset();
  return id;
};
const pushUntilDone = async (id: string) => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      return await world.push(id);
    } catch (error) {
      expect(error).toBeInstanceOf(CalendarError);
    }
  }
  throw new Error('never done');
};

describe('two workers at once', () => {
  it('make one event', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await world.book();
      await Promise.all([world, world.another(), world.another()].map(({ push }) => push(id)));
    }
    expect(world.shown()).toHaveLength(10);
  });

  it('never let old news win', async () => {
    const id = await pushed();
    const late = world.another();
    await world.move(id, '2026-12-02T15:00:00Z');
    // Has read the event and the first move, and is about to write it, while the second one is made and pushed.
    world.remote.faults.set([{ method: 'PATCH', hangMs: 700, times: 1 }]);
    const lateAnswer = late.push(id);
    await vi.waitFor(() => expect(world.remote.requests.list().at(-1)?.method).toBe('PATCH'));
    await world.move(id, '2026-12-03T15:00:00Z');
    await world.push(id);
    await lateAnswer;
    expect(world.calls()).toContain('PATCH 412');
    expect(world.shown()).toEqual([['Lopez (1)', '12-03T15:00', 0]]);
  });

  it('of which one dies late leave no event that the database does not know', async () => {
    const id = await pushed();
    const gate = createGate();
    const dying = world.another((calendar) => ({
      ...calendar,
      remove: async (eventId) => {
        await calendar.remove(eventId);
        await gate.wait();
      },
      insert: () => Promise.reject(new Error('killed')),
    }));
    await world.cancel(id);
    const death = dying.push(id);
    await gate.reached;
    await world.push(id);
    await world.reopen(id);
    await world.push(id);
    gate.open();
    await death;
    expect(await world.find(id)).toMatchObject({ calendarEventId: world.remote.events.list()[0]?.id });
  });

  it('of which one inserted an event that is retired by now remember the new one', async () => {
    const id = await world.book();
    const gate = createGate();
    const late = world.another((calendar) => ({
      ...calendar,
      insert: async (...event) => {
        const inserted = await calendar.insert(...event);
        await gate.wait();
        return inserted;
      },
    }));
    const lateAnswer = late.push(id);
    await gate.reached;
    for (const change of [world.cancel, world.reopen]) {
      await change(id);
      await world.push(id);
    }
    world.reset();
    gate.open();
    await lateAnswer;
    const [event] = world.remote.events.list();
    expect(await world.find(id)).toMatchObject({ calendarEventId: event?.id, calendarEtag: event?.etag });
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
    expect(world.calls()).toEqual(['GET 200']);
  });

  it('end with appointment and event at one, or with a difference, whatever happens in between', async () => {
    const id = await world.book();
    const workers = [world, world.another(), world.another()];
    const acts = [
      () => world.cancel(id),
      () => world.reopen(id),
      () => world.move(id, '2026-12-02T15:00:00Z'),
      () => world.move(id, '2026-12-03T15:00:00Z'),
      async () => world.remote.events.list().map((event) => world.remote.events.remove(event.id)),
      async () => world.remote.events.list().map((event) => world.remote.events.patch(event.id, elsewhere())),
      async () => world.remote.faults.add({ pathPattern: 'events', cutConnection: 'after', times: 1 }),
    ];
    let seed = 7;
    const pick = <Item>(items: readonly Item[]) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return items[Math.floor((seed / 2_147_483_648) * items.length)] as Item;
    };
    let day = 3;
    const elsewhere = () => {
      day = day === 28 ? 4 : day + 1;
      return hours(day, 10, 11);
    };
    for (let round = 0; round < 40; round += 1) {
      const pushes = Array.from({ length: 4 }, async () => {
        await pick(acts)();
        await pick(workers)
          .push(id)
          .catch(() => {});
      });
      await Promise.all(pushes);
      world.remote.faults.clear();
      await pushUntilDone(id);
      const [difference] = await world.differences();
      if (difference) {
        expect(difference.kind).toBe('deleted');
        expect(world.remote.events.list()).toEqual([]);
        await world.forgetHands(id);
        await pushUntilDone(id);
      }
      const { status, startsAt, calendarEventId, calendarEtag } = await world.find(id);
      const [event] = world.remote.events.list();
      expect([calendarEventId, calendarEtag]).toEqual([event?.id ?? null, event?.etag ?? null]);
      expect(world.shown().map(([, time]) => time)).toEqual(
        status === 'cancelled' ? [] : [startsAt?.toISOString().slice(5, 16)],
      );
    }
  }, 120_000);
});
