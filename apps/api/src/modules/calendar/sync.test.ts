import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarWorld, createCalendarWorld, timeZone } from './calendar.fixture.ts';
import { days, hours, inShort, insertMeetings, meeting, open } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const mirrored = async () => (await world.mirror()).map(inShort);
const lists = () => world.remote.requests.list().filter(({ path }) => path.endsWith('/events'));
const insertMany = (count: number) => insertMeetings(world, count);

describe('the first sync', () => {
  it('lists the whole calendar and keeps what opens and what blocks', async () => {
    const { events } = world.remote;
    events.insert(open);
    events.insert({ summary: 'open', transparency: 'transparent', ...hours(2, 9, 11) });
    events.insert({ summary: 'Open', ...days('2026-12-03', '2026-12-04') });
    events.insert({ summary: 'Tentative', status: 'tentative', ...hours(4, 9, 11) });
    events.insert({ summary: 'Birthday', transparency: 'transparent', ...hours(5, 9, 11) });
    events.insert({ summary: 'Closed', ...days('2026-12-06', '2026-12-08') });
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual([
      'opening 12-01T15:00 12-01T17:00',
      'opening 12-02T15:00 12-02T17:00',
      'all_day_opening 12-03T06:00 12-04T06:00',
      'block 12-04T15:00 12-04T17:00',
      'block 12-06T06:00 12-08T06:00',
    ]);
  });

  it('notes when it was, and the token to go on from', async () => {
    await world.sync();
    expect(await world.syncState()).toMatchObject({
      calendarId: world.calendarId,
      syncToken: expect.any(String),
      timeZone,
      syncedAt: world.clock.now(),
      fullSyncedAt: world.clock.now(),
    });
  });

  it('leaves out what was over a week ago', async () => {
    world.remote.events.insert({ ...meeting, ...days('2026-11-01', '2026-11-02') });
    world.remote.events.insert({ ...meeting, ...days('2026-11-20', '2026-11-21') });
    await world.sync();
    expect(await mirrored()).toHaveLength(1);
  });

  it('keeps no titles', async () => {
    world.remote.events.insert({ ...meeting, summary: 'Secret', description: 'Secret', location: 'Secret' });
    await world.sync();
    expect(JSON.stringify(await world.mirror())).not.toContain('Secret');
  });

  it('reads more than one page holds', async () => {
    insertMany(2_600);
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toHaveLength(2_600);
    expect(await world.syncFully()).toBe('unchanged');
  });
});

describe('the syncs after it', () => {
  it('ask only for what changed, with the same parameters but for the start of the window', async () => {
    await world.sync();
    await world.sync();
    const [{ timeMin, ...first } = {}, { syncToken, ...second } = {}] = lists().map(({ query }) => query);
    expect(timeMin).toBe('2026-11-15T15:00:00.000Z');
    expect(syncToken).toEqual(expect.any(String));
    expect(second).toEqual(first);
  });

  it('change nothing but the time of the last sync where nothing changed', async () => {
    world.remote.events.insert(open);
    await world.sync();
    const before = await world.mirror();
    world.clock.set('2026-11-22T15:01:00Z');
    expect(await world.sync()).toBe('unchanged');
    expect(await world.mirror()).toEqual(before);
    expect(await world.syncState()).toMatchObject({
      syncedAt: new Date('2026-11-22T15:01:00Z'),
      fullSyncedAt: new Date('2026-11-22T15:00:00Z'),
    });
  });

  it('add, move and remove', async () => {
    const moved = world.remote.events.insert(open);
    const removed = world.remote.events.insert(meeting);
    await world.sync();
    world.remote.events.patch(moved.id, hours(2, 8, 9));
    world.remote.events.remove(removed.id);
    world.remote.events.insert({ ...meeting, ...hours(3, 9, 10) });
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual(['opening 12-02T14:00 12-02T15:00', 'block 12-03T15:00 12-03T16:00']);
  });

  it('remove what someone marks as free, and turn into an opening what someone calls Open', async () => {
    const freed = world.remote.events.insert(meeting);
    const renamed = world.remote.events.insert({ ...meeting, ...hours(2, 9, 10) });
    await world.sync();
    world.remote.events.patch(freed.id, { transparency: 'transparent' });
    world.remote.events.patch(renamed.id, { summary: 'OPEN' });
    await world.sync();
    expect(await mirrored()).toEqual(['opening 12-02T15:00 12-02T16:00']);
  });

  it('list everything again after a day, so that the window moves', async () => {
    world.remote.events.insert({ ...meeting, ...days('2026-11-20', '2026-11-21') });
    await world.sync();
    world.clock.set('2026-11-29T15:00:00Z');
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual([]);
    expect(lists().at(-1)?.query.timeMin).toBe('2026-11-22T15:00:00.000Z');
  });

  it('list everything again when the site moves to another time zone', async () => {
    world.remote.events.insert({ summary: 'Closed', ...days('2026-12-06', '2026-12-07') });
    await world.sync();
    const { site } = await world.settings.read();
    await world.settings.change(world.db.prisma, { site: { ...site, timeZone: 'America/New_York' } });
    expect(await world.sync()).toBe('changed');
    expect(await mirrored()).toEqual(['block 12-06T05:00 12-07T05:00']);
  });

  it('forget what they knew of another calendar', async () => {
    await world.db.prisma.calendarSync.create({ data: { calendarId: 'old', syncToken: 'old' } });
    await world.sync();
    expect(await world.db.prisma.calendarSync.count()).toBe(1);
  });
});
