import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { hours, inShort, listed, meeting, open } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const mirrored = async () => (await world.mirror()).map(inShort);

describe('a series', () => {
  const weekly = { ...open, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] };
  const instances = ['12-01T15:00', '12-08T15:00', '12-15T15:00', '12-22T15:00'];
  const starts = async () =>
    (await world.mirror()).map(({ startsAt }) => startsAt.toISOString().slice(5, 16));

  it('counts instance by instance, with its exceptions', async () => {
    const { id } = world.remote.events.insert(weekly);
    world.remote.events.patch(`${id}_20261208T150000Z`, hours(9, 9, 11));
    world.remote.events.remove(`${id}_20261215T150000Z`);
    await world.sync();
    expect(await starts()).toEqual(['12-01T15:00', '12-09T15:00', '12-22T15:00']);
  });

  it('follows an instance that is moved, renamed or deleted later', async () => {
    const { id } = world.remote.events.insert(weekly);
    await world.sync();
    world.remote.events.patch(`${id}_20261208T150000Z`, hours(9, 9, 11));
    world.remote.events.patch(`${id}_20261215T150000Z`, { summary: 'Holiday' });
    world.remote.events.remove(`${id}_20261222T150000Z`);
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual([
      'opening 12-01T15:00 12-01T17:00',
      'opening 12-09T15:00 12-09T17:00',
      'block 12-15T15:00 12-15T17:00',
    ]);
  });

  it('goes as a whole when it is deleted', async () => {
    const { id } = world.remote.events.insert(weekly);
    world.remote.events.insert(meeting);
    await world.sync();
    world.remote.events.remove(id);
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual(['block 12-01T16:00 12-01T17:00']);
  });

  it('goes as a whole also where only the series itself is reported as deleted', async () => {
    const { id } = world.remote.events.insert(weekly);
    world.remote.events.insert({ ...meeting, id: `${id}0` });
    await world.sync();
    const { sync } = world.another((calendar) => ({
      ...calendar,
      async *listChanges() {
        yield {
          events: [listed(id, { status: 'cancelled', start: undefined, end: undefined })],
          nextSyncToken: 'next',
        };
      },
    }));
    expect(await sync()).toBe('changed');
    expect(await mirrored()).toEqual(['block 12-01T16:00 12-01T17:00']);
  });

  it('can be made of a single event, and be ended early', async () => {
    const { id } = world.remote.events.insert(open);
    await world.sync();
    world.remote.events.patch(id, { recurrence: weekly.recurrence });
    await world.sync();
    expect(await starts()).toEqual(instances);
    world.remote.events.patch(id, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    await world.sync();
    expect(await starts()).toEqual(instances.slice(0, 2));
  });
});
