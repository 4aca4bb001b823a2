import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { inShort, insertMeetings, meeting, open } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const mirrored = async () => (await world.mirror()).map(inShort);
const lists = () => world.remote.requests.list().filter(({ path }) => path.endsWith('/events'));
const insertMany = (count: number) => insertMeetings(world, count);

describe('pages', () => {
  it.each([
    ['short ones', { shortPages: 2 }],
    ['empty ones in between and at the end', { shortPages: 2, emptyPages: true }],
  ])('are read to the last: %s', async (_, fault) => {
    world.remote.faults.add(fault);
    insertMany(7);
    await world.sync();
    expect(await world.mirror()).toHaveLength(7);
    insertMany(5);
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toHaveLength(12);
    expect(lists().every(({ query }) => query.maxResults === '2500')).toBe(true);
  });

  it('are read to the last: ten thousand events on short and empty ones', async () => {
    insertMany(10_000);
    world.remote.faults.add({ shortPages: 400, emptyPages: true });
    expect(await world.sync()).toBe('changed');
    expect(lists()).toHaveLength(51);
    expect(await world.mirror()).toHaveLength(10_000);
    expect(await world.syncFully()).toBe('unchanged');
  });
});

describe('trouble', () => {
  const unlessThirdPage = { method: 'GET', shortPages: 2, times: 2 };
  const troubles = [
    ['a 500', { status: 500 }],
    ['a rate limit', { status: 403, reason: 'rateLimitExceeded' }],
    ['a refusal', { status: 403, reason: 'forbidden' }],
    ['a calendar that is not there', { status: 404 }],
    ['a cut connection', { cutConnection: 'before' }],
    ['a cut answer', { cutConnection: 'after' }],
    ['an answer that does not come', { hangMs: 3_000 }],
  ] as const;

  it.each(troubles)('in the middle of an increment changes nothing: %s', async (_, trouble) => {
    world.remote.events.insert(open);
    await world.sync();
    const [mirror, state] = [await world.mirror(), await world.syncState()];
    insertMany(7);
    world.remote.faults.set([unlessThirdPage, { method: 'GET', ...trouble }]);
    expect(await world.sync()).toBe('failed');
    expect([await world.mirror(), await world.syncState()]).toEqual([mirror, state]);
    world.remote.faults.clear();
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toHaveLength(8);
  });

  it.each(troubles)('in the middle of a full list changes nothing: %s', async (_, trouble) => {
    insertMany(7);
    await world.sync();
    const [mirror, state] = [await world.mirror(), await world.syncState()];
    world.remote.events.clear();
    world.remote.faults.set([unlessThirdPage, { method: 'GET', ...trouble }]);
    insertMany(7);
    expect(await world.syncFully()).toBe('failed');
    expect([await world.mirror(), await world.syncState()]).toEqual([mirror, state]);
  });

  it('in the very first sync leaves no token behind', async () => {
    world.remote.faults.set([{ status: 500 }]);
    expect(await world.sync()).toBe('failed');
    expect(await world.syncState()).toBeNull();
  });

  it('with signing in is told as such and not as a missing calendar', async () => {
    world.remote.faults.set([{ pathPattern: '/token', status: 404 }]);
    expect(await world.another().sync()).toBe('failed');
    expect(world.logLines.join()).toContain('sign_in_404');
  });

  it('is logged without a title of an event', async () => {
    for (const _ of [1, 2]) world.remote.events.insert({ ...meeting, summary: 'Secret' });
    world.remote.faults.set([
      { method: 'GET', shortPages: 1, times: 1 },
      { method: 'GET', status: 500 },
    ]);
    await world.sync();
    expect(world.logLines.join()).toContain('calendar sync failed');
    expect(world.logLines.join()).not.toContain('Secret');
  });
});

describe('tokens', () => {
  it('that have expired lead to a full list; until it is complete the old mirror stays', async () => {
    insertMany(3);
    await world.sync();
    const before = await world.mirror();
    world.remote.invalidateSyncTokens();
    world.remote.events.clear();
    world.remote.events.insert(open);
    world.remote.faults.set([{ expireTokens: true }, { method: 'GET', status: 500, times: 1 }]);
    expect(await world.sync()).toBe('failed');
    expect(await world.mirror()).toEqual(before);
    world.remote.faults.clear();
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual(['opening 12-01T15:00 12-01T17:00']);
  });

  it('that expire between two pages lead to a full list', async () => {
    insertMany(3);
    await world.sync();
    insertMany(4);
    world.reset();
    world.remote.faults.set([
      { shortPages: 2, times: 1 },
      { expireTokens: true, times: 1 },
    ]);
    expect(await world.sync()).toBe('changed');
    expect(world.calls()).toEqual(['GET 200', 'GET 410', 'GET 200']);
    expect(await world.mirror()).toHaveLength(7);
  });

  it('that Google can not read lead to a full list', async () => {
    await world.sync();
    world.remote.events.insert(open);
    world.remote.faults.set([{ method: 'GET', status: 400, reason: 'invalid', times: 1 }]);
    expect(await world.sync()).toBe('changed');
  });

  it('for access that end between two pages are asked for anew', async () => {
    insertMany(5);
    world.remote.faults.set([
      { method: 'GET', shortPages: 2, times: 1 },
      { method: 'GET', status: 401, times: 1 },
    ]);
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toHaveLength(5);
    world.remote.revokeTokens();
    expect(await world.sync()).toBe('unchanged');
  });
});
