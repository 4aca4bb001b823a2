import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestLogger } from '../../../test/test-logger.ts';
import type { GoogleCalendar } from '../../integrations/google-calendar.ts';
import { createNewId } from '../../platform/ids.ts';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { createCalendarChannel } from './channel.ts';
import { createChannelTokens } from './channel-token.ts';

let world: CalendarWorld;
let address: string;
/** Takes what the calendar posts, and does nothing with it. */
const listener = createServer((_req, res) => res.writeHead(204).end());
beforeAll(async () => {
  world = await createCalendarWorld();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/api/calendar/notifications`;
});
beforeEach(async () => {
  await world.clear();
  for (const { id, resourceId } of live()) await world.calendar.stopWatching({ id, resourceId });
  world.reset();
  sync.mockClear();
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  await world.stop();
});

const { logger, lines } = createTestLogger();
const sync = vi.fn(async () => 'unchanged');
const secret = 'a secret for tests that is long enough';

type Differences = { address?: string | undefined; calendarId?: string; calendar?: GoogleCalendar };

/** What a process that starts now has. */
const processOf = (differences: Differences = {}) => {
  const { calendarId, db, clock, calendar } = world;
  const tokens = createChannelTokens(secret, differences.calendarId ?? calendarId);
  const deps = { db, clock, calendar, calendarId, address, tokens, sync, logger, newId: createNewId(clock) };
  return createCalendarChannel({ ...deps, ...differences });
};
const stored = () => world.db.prisma.calendarChannel.findMany();
const live = () => world.remote.channels();
const only = () => {
  const [channel, ...others] = live();
  if (!channel || others.length > 0) throw new Error(`${others.length} channels beside the one`);
  return channel;
};
const calls = () =>
  world.remote.requests
    .list()
    .filter(({ path }) => /watch|stop/.test(path))
    .map(({ path, status }) => `${path.split('/').at(-1)} ${status}`);

describe('the channel', () => {
  it('is opened, kept, and known by its token, which is nowhere stored', async () => {
    const { keep, isOurs } = processOf();
    await keep();
    await keep();
    expect(calls()).toEqual(['watch 200']);
    const { id, token = '' } = only();
    expect(await stored()).toEqual([
      {
        id,
        calendarId: world.calendarId,
        address,
        resourceId: expect.any(String),
        openedAt: world.clock.now(),
        expiresAt: new Date('2026-11-29T15:00:00Z'),
      },
    ]);
    expect(await isOurs({ id, token })).toBe(true);
    expect(JSON.stringify(await stored())).not.toContain(token);
    expect(lines.join()).not.toContain(token);
  });

  it('once it stands, has the calendar read: what was told before was not believed', async () => {
    const { keep } = processOf();
    await keep();
    await keep();
    expect(sync).toHaveBeenCalledTimes(1);
  });

  it('is opened anew by a process that starts, and the old one is stopped after it', async () => {
    await processOf().keep();
    const before = only();
    world.clock.set('2026-11-22T16:00:00Z');
    await processOf().keep();
    expect(only().id).not.toBe(before.id);
    expect(calls()).toEqual(['watch 200', 'watch 200', 'stop 204']);
    expect(await stored()).toHaveLength(1);
  });

  it('of one process will do for another that was there before', async () => {
    const earlier = processOf();
    world.clock.set('2026-11-22T15:01:00Z');
    await processOf().keep();
    await earlier.keep();
    expect(calls()).toEqual(['watch 200']);
  });

  it('is renewed a day before it expires', async () => {
    const { keep } = processOf();
    await keep();
    world.clock.set('2026-11-28T14:59:00Z');
    await keep();
    expect(calls()).toEqual(['watch 200']);
    world.clock.set('2026-11-28T15:00:00Z');
    await keep();
    expect(calls()).toEqual(['watch 200', 'watch 200', 'stop 204']);
    expect((await stored())[0]?.expiresAt).toEqual(new Date('2026-12-05T15:00:00Z'));
  });

  it.each([
    ['address', { address: 'http://127.0.0.1:1/elsewhere' }],
    ['calendar', { calendarId: 'another@group.calendar.google.com' }],
  ])('is replaced when the %s is another', async (_, difference) => {
    await processOf().keep();
    const before = only();
    await processOf(difference).keep();
    expect(only().id).not.toBe(before.id);
    expect(await stored()).toMatchObject([difference]);
  });

  it('is given up where the calendar can no longer reach us', async () => {
    await processOf().keep();
    await processOf({ address: undefined }).keep();
    expect(live()).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('that the calendar has forgotten is no obstacle to another', async () => {
    await processOf().keep();
    const { id, resourceId } = only();
    await world.calendar.stopWatching({ id, resourceId });
    world.clock.set('2026-11-22T16:00:00Z');
    await processOf().keep();
    expect(await stored()).toMatchObject([{ id: only().id }]);
  });
});

describe('without a channel', () => {
  it('because of an outage, the next minute tries again', async () => {
    world.remote.faults.set([{ pathPattern: 'watch', status: 503, times: 1 }]);
    const { keep } = processOf();
    await keep();
    expect(lines.join()).toContain('"status":503');
    expect(await stored()).toEqual([]);
    await keep();
    expect(only()).toBeDefined();
  });

  it('because of a refusal, it is asked for again after ten minutes only', async () => {
    world.remote.faults.set([{ pathPattern: 'watch', status: 401, reason: 'push.webhookUrlUnauthorized' }]);
    const { keep } = processOf();
    await keep();
    const refused = calls();
    world.clock.set('2026-11-22T15:09:00Z');
    await keep();
    expect(calls()).toEqual(refused);
    world.remote.faults.clear();
    world.clock.set('2026-11-22T15:10:00Z');
    await keep();
    expect(only()).toBeDefined();
  });

  it('an old one that can not be stopped now is stopped later', async () => {
    await processOf().keep();
    world.clock.set('2026-11-22T16:00:00Z');
    world.remote.faults.set([{ pathPattern: 'stop', status: 500, times: 1 }]);
    const { keep } = processOf();
    await keep();
    expect(await stored()).toHaveLength(2);
    await keep();
    expect(await stored()).toMatchObject([{ id: only().id }]);
  });
});

describe('a notification is ours', () => {
  it('only with the token of a channel that stands', async () => {
    const { keep, isOurs } = processOf();
    await keep();
    const { id, token = '' } = only();
    expect(await isOurs({ id, token: `${token.slice(0, -1)}_` })).toBe(false);
    expect(await isOurs({ id, token: '' })).toBe(false);
    expect(await isOurs({ id: 'other', token })).toBe(false);
    expect(await isOurs({})).toBe(false);
    const forged = createChannelTokens(secret, world.calendarId).tokenFor('never-opened');
    expect(await isOurs({ id: 'never-opened', token: forged })).toBe(false);
    world.clock.set('2026-11-29T15:00:00Z');
    expect(await isOurs({ id, token })).toBe(false);
  });

  it('not for another calendar, or another secret', async () => {
    await processOf().keep();
    const { id, token = '' } = only();
    expect(await processOf({ calendarId: 'another@example.org' }).isOurs({ id, token })).toBe(false);
    expect(createChannelTokens('another secret', world.calendarId).isTokenOf(id, token)).toBe(false);
  });
});
