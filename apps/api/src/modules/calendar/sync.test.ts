import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedEvent } from '../../integrations/google-calendar.ts';
import { type CalendarWorld, createCalendarWorld, createGate, timeZone } from './calendar.fixture.ts';

let world: CalendarWorld;
beforeEach(async () => {
  world = await createCalendarWorld();
});
afterEach(() => world.stop());

const open = { summary: 'Open', ...hours(1, 9, 11) };
const meeting = { summary: 'PTA', ...hours(1, 10, 11) };

/** Of a day in December, on Chicago's clock. */
function hours(day: number, from: number, to: number) {
  const at = (hour: number) => ({
    dateTime: `2026-12-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00-06:00`,
    timeZone,
  });
  return { start: at(from), end: at(to) };
}
const cancelled: Omit<ListedEvent, 'id'> = {
  etag: '"9"',
  status: 'cancelled',
  summary: undefined,
  description: undefined,
  transparency: undefined,
  start: undefined,
  end: undefined,
  extendedProperties: undefined,
};
const days = (from: string, to: string) => ({ start: { date: from }, end: { date: to } });

const mirrored = async () =>
  (await world.mirror()).map(({ kind, startsAt, endsAt }) =>
    [kind, startsAt.toISOString().slice(5, 16), endsAt.toISOString().slice(5, 16)].join(' '),
  );
const lists = () => world.remote.requests.list().filter(({ path }) => path.endsWith('/events'));
const insertMany = (count: number) => {
  for (let index = 0; index < count; index += 1)
    world.remote.events.insert({ ...open, summary: `Meeting ${index}` });
};

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
    expect(await world.syncState()).toEqual({
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

  it('reads ten thousand events', async () => {
    insertMany(10_000);
    expect(await world.sync()).toBe('changed');
    expect(await world.mirror()).toHaveLength(10_000);
    expect(await world.syncFully()).toBe('unchanged');
  }, 120_000);
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

  it('believe a calendar that someone emptied', async () => {
    world.remote.events.insert(open);
    await world.sync();
    world.remote.events.clear();
    expect(await world.syncFully()).toBe('changed');
    expect(await mirrored()).toEqual([]);
  });

  it('forget what they knew of another calendar', async () => {
    await world.db.prisma.calendarSync.create({ data: { calendarId: 'old', syncToken: 'old' } });
    await world.sync();
    expect(await world.db.prisma.calendarSync.count()).toBe(1);
  });
});

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
    const page = {
      events: [{ ...cancelled, id }],
      nextSyncToken: 'next',
    };
    const { sync } = world.another((calendar) => ({
      ...calendar,
      async *listChanges() {
        yield page;
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
    expect(await world.sync()).toBe('failed');
    expect(world.logLines.join()).toContain('sign_in_404');
  });

  it('is logged without a title of an event', async () => {
    world.remote.events.insert({ ...meeting, summary: 'Secret' });
    world.remote.faults.set([{ shortPages: 1, times: 1 }, { status: 500 }]);
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
    world.remote.faults.set([
      { shortPages: 2, times: 1 },
      { expireTokens: true, times: 1 },
    ]);
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
