import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createGate } from './calendar.fixture.ts';
import { type ComparisonWorld, createComparisonWorld } from './comparison.fixture.ts';

let world: ComparisonWorld;
beforeAll(async () => {
  world = await createComparisonWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const night = '2026-11-23T09:17:00Z';
const nextNight = '2026-11-24T09:17:00Z';
const reports = async () => (await world.found()).reports.length;

it('of the processes that reach the night one compares', async () => {
  await world.booked();
  world.clock.set(night);
  const processes = [1, 2, 3, 4].map(() => world.comparisonOf(world.another()));
  const results = await Promise.all(processes.map(({ compareIfDue }) => compareIfDue()));
  expect(results.filter((result) => result === 'compared')).toHaveLength(1);
  expect(await reports()).toBe(1);
  expect(await world.compareIfDue()).toBe('not due');
});

it('a night is compared once, and one slept through as soon as somebody is awake', async () => {
  world.clock.set('2026-11-23T09:16:59Z');
  expect(await world.compareIfDue()).toBe('not due');
  world.clock.set(night);
  expect(await world.compareIfDue()).toBe('compared');
  world.clock.set('2026-11-24T09:16:00Z');
  expect(await world.compareIfDue()).toBe('not due');
  world.clock.set('2026-11-24T20:00:00Z');
  expect(await world.compareIfDue()).toBe('compared');
  expect(await world.compareIfDue()).toBe('not due');
});

it('a night whose list failed is compared once the calendar answers', async () => {
  world.clock.set(night);
  world.remote.faults.set([{ pathPattern: 'events', status: 503, times: 1 }]);
  expect(await world.compareIfDue()).toBe('failed');
  expect(await world.compareIfDue()).toBe('compared');
});

it('a comparison under way keeps another one from beginning', async () => {
  await world.book();
  const gate = createGate();
  const slow = world.comparisonOf({
    calendar: world.calendar,
    push: async (id) => {
      await gate.wait();
      return world.push(id);
    },
  });
  const slowly = slow.compare();
  await gate.reached;
  world.clock.set(nextNight);
  expect(await world.compareIfDue()).toBe('under way elsewhere');
  gate.open();
  expect(await slowly).toBe('compared');
});

it('a change pushed while it lists and mends is not fought', async () => {
  const id = await world.booked();
  const gate = createGate();
  const late = world.another((calendar) => ({
    ...calendar,
    async *listChanges(query) {
      yield* calendar.listChanges(query);
      await gate.wait();
    },
  }));
  const lately = world.comparisonOf(late).compare();
  await gate.reached;
  // Its list is old news by now.
  await world.move(id, '2026-12-08T16:00:00Z');
  await world.push(id);
  gate.open();
  expect(await lately).toBe('compared');
  expect(world.shownOfOurs()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);
  expect((await world.found()).reports).toMatchObject([{ mended: 0, differing: 0 }]);
});

it('a change with a job under way is left to it', async () => {
  world.withJob.add(await world.book());
  await world.compare();
  expect((await world.found()).reports).toMatchObject([{ appointments: 1, mended: 0, differing: 0 }]);
  expect(world.calls()).toEqual(['GET 200']);
});

it('asked to hurry it leaves the rest to jobs', async () => {
  for (let count = 0; count < 3; count += 1) await world.book();
  const comparison = world.comparisonOf({
    calendar: world.calendar,
    push: async (id) => {
      comparison.hurry();
      return world.push(id);
    },
  });
  expect(await comparison.compare()).toBe('compared');
  expect((await world.found()).reports).toMatchObject([{ mended: 1, differing: 2 }]);
  expect(world.withJob.size).toBe(2);
});
