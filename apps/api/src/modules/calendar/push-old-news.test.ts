import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CalendarError } from '../../integrations/google-calendar.ts';
import { createGate } from './calendar.fixture.ts';
import { type ComparisonWorld, createComparisonWorld } from './comparison.fixture.ts';
import { eventIdOf } from './event-id.ts';

let world: ComparisonWorld;
beforeAll(async () => {
  world = await createComparisonWorld();
});
beforeEach(() => world.clear());
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const eventIdFor = (appointmentId: string) => eventIdOf({ appointmentId, generation: 0 });
const at = (time: string) => ({
  start: { dateTime: time },
  end: { dateTime: new Date(Date.parse(time) + 20 * 60_000).toISOString() },
});
const dragIntoThePast = (id: string) => {
  world.remote.events.patch(eventIdFor(id), at('2026-11-20T15:00:00Z'));
};

/** Has one transaction wait for a connection, as in a rush. */
const holdTransaction = (which: number) => {
  const gate = createGate();
  const { transaction } = world.db;
  let count = 0;
  vi.spyOn(world.db, 'transaction').mockImplementation(async (work) => {
    count += 1;
    if (count === which) await gate.wait();
    return transaction(work);
  });
  return gate;
};

describe('a worker with old news', () => {
  it.each([
    ['moved', dragIntoThePast],
    ['deleted', (id: string) => world.remote.events.remove(eventIdFor(id))],
  ])('does not take away that an event was %s', async (_, touch) => {
    const id = await world.booked();
    const gate = holdTransaction(1);
    const late = world.push(id);
    await gate.reached;
    touch(id);
    expect(await world.push(id)).toBe('differs');
    gate.open();
    await late;
    expect(await world.differences()).toHaveLength(1);
  });

  it('does not bring back what an admin has decided', async () => {
    const id = await world.booked();
    dragIntoThePast(id);
    const gate = holdTransaction(2);
    const late = world.push(id);
    await gate.reached;
    await world.push(id);
    await world.db.prisma.calendarDifference.deleteMany();
    await world.forgetHands(id);
    await world.push(id);
    gate.open();
    await late;
    expect(await world.differences()).toEqual([]);
  });

  it('of a refusal is put right by the night', async () => {
    const id = await world.booked();
    const gate = createGate();
    const slow = world.another((calendar) => ({
      ...calendar,
      get: async () => {
        await gate.wait();
        throw new CalendarError({ kind: 'refused', status: 403, reason: 'forbidden' });
      },
    }));
    const late = slow.push(id);
    await gate.reached;
    await world.push(id);
    gate.open();
    await late;
    expect(await world.differences()).toHaveLength(1);
    await world.compare();
    expect(await world.differences()).toEqual([]);
  });
});

it('a move that waits for an admin is not followed when its obstacle has gone', async () => {
  const id = await world.booked();
  const block = world.remote.events.insert({ summary: 'PTA', ...at('2026-12-02T15:00:00Z') });
  await world.sync();
  world.remote.events.patch(eventIdFor(id), at('2026-12-02T15:00:00Z'));
  expect(await world.push(id)).toBe('differs');
  world.remote.events.remove(block.id);
  await world.sync();
  await world.compare();
  expect(await world.db.prisma.message.count({ where: { kind: 'rescheduled' } })).toBe(0);
  expect(await world.differences()).toMatchObject([{ kind: 'moved', reason: 'taken' }]);
});

it('fractions of a second, which calendars do not keep, are nobody’s hand', async () => {
  const id = await world.book('2026-12-01T15:00:00.500Z');
  const withoutFractions = <Event>(event: Event): Event =>
    JSON.parse(JSON.stringify(event).replaceAll(/\.\d{3}Z/g, 'Z'));
  const trimming = world.another((calendar) => ({
    ...calendar,
    get: async (...call) => withoutFractions(await calendar.get(...call)),
    insert: async (...call) => withoutFractions(await calendar.insert(...call)),
    update: async (...call) => withoutFractions(await calendar.update(...call)),
  }));
  expect(await trimming.push(id)).toBe('mended');
  expect(await trimming.push(id)).toBe('unchanged');
  expect(await world.db.prisma.message.count()).toBe(0);
});
