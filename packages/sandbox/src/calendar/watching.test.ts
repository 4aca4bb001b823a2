import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarStandIn, startCalendar } from './calendar.ts';
import { connectRealClient, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const timeZone = 'America/Chicago';
const allDay = { start: { date: '2026-09-01' }, end: { date: '2026-09-02' } };
const WEEK = 7 * 24 * 60 * 60 * 1000;

type Notification = { headers: IncomingHttpHeaders; body: string };

let now: Date;
let calendar: CalendarStandIn;
let client: ReturnType<typeof connectRealClient>;
let receiver: ReturnType<typeof createServer>;
let address: string;
let received: Notification[];
let answerWith: number;

beforeEach(async () => {
  now = new Date('2026-09-01T12:00:00Z');
  calendar = await startCalendar({ calendarId, timeZone, allowHttpWatch: true, clock: { now: () => now } });
  client = connectRealClient(calendar);
  received = [];
  answerWith = 200;
  receiver = createServer(async (req, res) => {
    const body = await text(req);
    received.push({ headers: req.headers, body });
    res.writeHead(answerWith).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/notifications`;
});
afterEach(async () => {
  await calendar.stop();
  receiver.closeAllConnections();
  receiver.close();
});

const watch = (more: object = {}) =>
  client.events.watch({ calendarId, requestBody: { id: 'channel-1', type: 'web_hook', address, ...more } });
const states = () => received.map(({ headers }) => headers['x-goog-resource-state']);

describe('a push channel', () => {
  it('lives for about a week and says how to stop it', async () => {
    const { data } = await watch({ token: 'secret' });
    expect(data).toMatchObject({ kind: 'api#channel', id: 'channel-1', token: 'secret' });
    expect(Number(data.expiration) - now.getTime()).toBe(WEEK);
    expect(data.resourceId).toBeTruthy();
  });

  it('says sync first and exists at each change, numbered, without a body', async () => {
    const { data } = await watch({ token: 'secret' });
    calendar.events.insert(allDay);
    await expect.poll(states).toEqual(['sync', 'exists']);
    expect(received[1]?.headers).toMatchObject({
      'x-goog-channel-id': 'channel-1',
      'x-goog-channel-token': 'secret',
      'x-goog-resource-id': data.resourceId,
      'x-goog-message-number': '2',
      'x-goog-channel-expiration': 'Tue, 08 Sep 2026 12:00:00 GMT',
    });
    expect(received.map(({ body }) => body)).toEqual(['', '']);
  });

  it('reports changes made through the API', async () => {
    await watch();
    await client.events.insert({ calendarId, requestBody: allDay });
    await expect.poll(states).toEqual(['sync', 'exists']);
  });

  it('falls silent when it is stopped', async () => {
    const { data } = await watch();
    const { id, resourceId } = data;
    await client.channels.stop({ requestBody: { id: id ?? '', resourceId: resourceId ?? '' } });
    expect(calendar.channels()).toEqual([]);
    calendar.events.insert(allDay);
    await watch({ id: 'channel-2' });
    await expect.poll(states).toEqual(['sync', 'sync']);
  });

  it('falls silent when its time is over', async () => {
    await watch({ params: { ttl: '3600' } });
    now = new Date('2026-09-01T13:00:01Z');
    calendar.events.insert(allDay);
    expect(calendar.channels()).toEqual([]);
  });

  it('goes on after a receiver that failed', async () => {
    answerWith = 500;
    await watch();
    calendar.events.insert(allDay);
    await expect.poll(states).toEqual(['sync', 'exists']);
    expect(calendar.channels()).toHaveLength(1);
  });

  it('is refused an id in use, an unknown kind and an address that is none', async () => {
    await watch();
    expect(await refusalOf(watch())).toEqual({ status: 400, reason: 'channelIdNotUnique' });
    expect((await refusalOf(watch({ id: 'channel-2', type: 'pigeon' }))).status).toBe(400);
    expect((await refusalOf(watch({ id: 'channel-2', address: 'here' }))).status).toBe(400);
  });

  it('that nobody opened can’t be stopped', async () => {
    const call = client.channels.stop({ requestBody: { id: 'channel-9', resourceId: 'x' } });
    expect(await refusalOf(call)).toEqual({ status: 404, reason: 'notFound' });
  });

  it('must have an https address outside of tests', async () => {
    const strict = await startCalendar({ calendarId, timeZone });
    const call = connectRealClient(strict).events.watch({
      calendarId,
      requestBody: { id: 'channel-1', type: 'web_hook', address },
    });
    expect(await refusalOf(call)).toEqual({ status: 400, reason: 'push.webhookUrlNotHttps' });
    await strict.stop();
  });
});
