import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CalendarWorld, createCalendarWorld, createGate } from './calendar.fixture.ts';
import { insertMeetings, open } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const lists = () => world.remote.requests.list().filter(({ path }) => path.endsWith('/events'));
const insertMany = (count: number) => insertMeetings(world, count);

describe('several at once', () => {
  it('in one process share a run, and one more for who came while it ran', async () => {
    await world.sync();
    world.reset();
    const first = world.sync();
    await Promise.resolve();
    await Promise.all([first, world.sync(), world.sync(), world.sync()]);
    expect(world.calls()).toEqual(['GET 200', 'GET 200']);
  });

  it('show what was in the calendar when they were asked for', async () => {
    world.remote.faults.set([{ method: 'GET', hangMs: 200, times: 1 }]);
    const first = world.sync();
    await vi.waitFor(() => expect(lists()).toHaveLength(1));
    world.remote.events.insert(open);
    await Promise.all([first, world.sync()]);
    expect(await world.mirror()).toHaveLength(1);
  });

  it('of several processes never mix', async () => {
    const processes = [world, world.another(), world.another(), world.another()];
    for (let round = 0; round < 8; round += 1) {
      if (round % 3 === 2) world.remote.invalidateSyncTokens();
      insertMany(3);
      world.remote.events.remove(world.remote.events.list()[0]?.id ?? '');
      const results = await Promise.all(
        processes.map((each, index) => (index === 3 ? each.syncFully() : each.sync())),
      );
      expect(results).not.toContain('failed');
      const expected = world.remote.events.list().map(({ id }) => id);
      expect((await world.mirror()).map(({ id }) => id).sort()).toEqual(expected.sort());
    }
  });

  it('of two processes: the slower one discards what it heard and asks again', async () => {
    const gate = createGate();
    const slower = world.another((calendar) => ({
      ...calendar,
      async *listChanges(query) {
        yield* calendar.listChanges(query);
        await gate.wait();
      },
    }));
    await world.sync();
    const { id } = world.remote.events.insert(open);
    const late = slower.sync();
    await gate.reached;
    world.remote.events.remove(id);
    await world.sync();
    const before = await world.syncState();
    world.remote.faults.set([{ method: 'GET', status: 500 }]);
    gate.open();
    expect(await late).toBe('failed');
    expect(await world.mirror()).toEqual([]);
    expect(await world.syncState()).toEqual(before);
  });

  it('of two processes: a full list that began earlier does not undo an increment', async () => {
    const gate = createGate();
    const slower = world.another((calendar) => ({
      ...calendar,
      async *listChanges(query) {
        yield* calendar.listChanges(query);
        await gate.wait();
      },
    }));
    const late = slower.sync();
    await gate.reached;
    world.remote.events.insert(open);
    await world.sync();
    gate.open();
    expect(await late).toBe('unchanged');
    expect(await world.mirror()).toHaveLength(1);
  });
});
