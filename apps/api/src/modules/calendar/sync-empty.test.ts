import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { open } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(async () => {
  await world.clear();
  world.remote.events.insert(open);
  await world.sync();
  world.remote.events.clear();
});
afterAll(() => world.stop());

const at = (time: string) => world.clock.set(`2026-11-22T${time}Z`);
const emptySince = async () => (await world.syncState())?.emptySince;

describe('a full list without a single event', () => {
  it('is not believed: it counts as a failed sync', async () => {
    const [mirror, state] = [await world.mirror(), await world.syncState()];
    at('15:01:00');
    expect(await world.syncFully()).toBe('failed');
    expect(await world.mirror()).toEqual(mirror);
    expect(await world.syncState()).toEqual({ ...state, emptySince: new Date('2026-11-22T15:01:00Z') });
    expect(world.logLines.join()).toContain('empty_list');
  });

  it('is not believed either where the token has expired', async () => {
    world.remote.invalidateSyncTokens();
    expect(await world.sync()).toBe('failed');
    expect(await world.sync()).toBe('failed');
    expect(await world.mirror()).toHaveLength(1);
  });

  it('is believed once full lists have said so for a quarter of an hour', async () => {
    await world.syncFully();
    at('15:14:59');
    expect(await world.sync()).toBe('failed');
    at('15:15:00');
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toEqual([]);
    expect(await emptySince()).toBeNull();
    expect(await world.syncFully()).toBe('unchanged');
  });

  it('is forgotten where a full list holds something', async () => {
    await world.syncFully();
    at('15:10:00');
    world.remote.events.insert(open);
    expect(await world.sync()).toBe('changed');
    expect(await emptySince()).toBeNull();
    world.remote.events.clear();
    at('15:16:00');
    expect(await world.syncFully()).toBe('failed');
    expect(await emptySince()).toEqual(new Date('2026-11-22T15:16:00Z'));
  });

  it('is forgotten where an increment says what has changed', async () => {
    await world.syncFully();
    expect(await world.another().sync()).toBe('changed');
    expect(await world.mirror()).toEqual([]);
    expect(await emptySince()).toBeNull();
  });

  it('of another calendar says nothing about what is here', async () => {
    await world.db.prisma.calendarSync.updateMany({ data: { calendarId: 'old' } });
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toEqual([]);
  });
});
