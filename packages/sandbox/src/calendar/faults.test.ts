import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarStandIn, startCalendar } from './calendar.ts';
import { connectRealClient, listAll, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const requestBody = { summary: 'Open', start: { date: '2026-09-01' }, end: { date: '2026-09-02' } };

let calendar: CalendarStandIn;
let client: ReturnType<typeof connectRealClient>;

beforeEach(async () => {
  calendar = await startCalendar({ calendarId, timeZone: 'America/Chicago' });
  client = connectRealClient(calendar);
});
afterEach(() => calendar.stop());

const insert = () => client.events.insert({ calendarId, requestBody });
const list = () => client.events.list({ calendarId });

describe('a fault', () => {
  it.each([
    [403, 'rateLimitExceeded'],
    [429, 'rateLimitExceeded'],
    [500, 'backendError'],
    [503, 'backendError'],
    [410, 'fullSyncRequired'],
  ])('answers %i with Google’s reason', async (status, reason) => {
    calendar.faults.add({ status, method: 'POST', pathPattern: '/events$' });
    expect(await refusalOf(insert())).toEqual({ status, reason });
    expect(calendar.events.list()).toEqual([]);
  });

  it('gives the reason it is told to', async () => {
    calendar.faults.add({ status: 403, reason: 'userRateLimitExceeded', pathPattern: '/events' });
    expect(await refusalOf(list())).toEqual({ status: 403, reason: 'userRateLimitExceeded' });
  });

  it('ends after so many times', async () => {
    calendar.faults.add({ status: 503, times: 2, pathPattern: '/events' });
    expect((await refusalOf(list())).status).toBe(503);
    expect((await refusalOf(list())).status).toBe(503);
    expect((await list()).status).toBe(200);
    expect(calendar.faults.list()).toEqual([]);
  });

  it('meets only the calls it names', async () => {
    calendar.faults.add({ status: 500, method: 'post', pathPattern: '/events$' });
    expect((await list()).status).toBe(200);
    expect((await refusalOf(insert())).status).toBe(500);
  });

  it('can strike the token endpoint', async () => {
    calendar.faults.add({ status: 503, pathPattern: '^/token$' });
    await expect(list()).rejects.toThrow();
  });

  it('cuts the connection before the work', async () => {
    await list();
    calendar.faults.add({ cutConnection: 'before', method: 'POST' });
    await expect(insert()).rejects.toThrow();
    expect(calendar.events.list()).toEqual([]);
  });

  it('cuts the connection after the work', async () => {
    await list();
    calendar.faults.add({ cutConnection: 'after', method: 'POST' });
    await expect(insert()).rejects.toThrow();
    expect(calendar.events.list()).toHaveLength(1);
  });

  it('hangs until a client gives up, and then does nothing', async () => {
    await list();
    calendar.faults.add({ hangMs: 150, method: 'POST', times: 1 });
    await expect(client.events.insert({ calendarId, requestBody }, { timeout: 30 })).rejects.toThrow();
    await expect.poll(() => calendar.faults.list()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calendar.events.list()).toEqual([]);
  });

  it('hangs and then answers a client that waits', async () => {
    await list();
    calendar.faults.add({ hangMs: 50 });
    expect((await insert()).status).toBe(200);
  });

  it('makes pages short', async () => {
    for (let made = 0; made < 5; made += 1) calendar.events.insert(requestBody);
    calendar.faults.add({ shortPages: 2 });
    expect((await listAll(client, { calendarId })).pages).toEqual([2, 2, 1]);
  });

  it('puts empty pages before, between and behind', async () => {
    for (let made = 0; made < 3; made += 1) calendar.events.insert(requestBody);
    calendar.faults.set([{ shortPages: 2, emptyPages: true }]);
    const { pages, nextSyncToken } = await listAll(client, { calendarId });
    expect(pages).toEqual([0, 2, 0, 1, 0]);
    expect((await listAll(client, { calendarId, syncToken: nextSyncToken })).items).toEqual([]);
  });

  it('expires sync tokens, and full lists still work', async () => {
    calendar.faults.add({ expireTokens: true, times: 1 });
    const { nextSyncToken } = await listAll(client, { calendarId });
    const increment = () => client.events.list({ calendarId, syncToken: nextSyncToken });
    expect(await refusalOf(increment())).toEqual({ status: 410, reason: 'fullSyncRequired' });
    expect((await increment()).status).toBe(200);
  });

  it('is refused when it makes no sense', () => {
    expect(() => calendar.faults.add({ status: 503, pathPattern: '(' })).toThrow();
    expect(() => calendar.faults.set([{ status: 200 }])).toThrow();
  });
});

describe('faults over HTTP', () => {
  const faults = (method: string, body?: unknown) =>
    fetch(`${calendar.url}/sandbox/faults`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('are set, read and cleared', async () => {
    const rules = [{ status: 503, pathPattern: '/events' }];
    expect(await (await faults('PUT', { rules })).json()).toEqual({ rules });
    expect((await refusalOf(list())).status).toBe(503);
    expect((await faults('DELETE')).status).toBe(204);
    expect((await list()).status).toBe(200);
    expect(await (await faults('GET')).json()).toEqual({ rules: [] });
  });

  it('are refused when they make no sense', async () => {
    for (const body of [
      { rules: [{ status: 'bad' }] },
      { rules: [{ sttus: 503 }] },
      {},
      [{ pathPattern: '[' }],
    ])
      expect((await faults('PUT', body)).status).toBe(400);
  });

  it('can invalidate every sync token', async () => {
    const { nextSyncToken } = await listAll(client, { calendarId });
    const headers = { 'Content-Type': 'application/json' };
    await fetch(`${calendar.url}/sandbox/sync-tokens/invalidate`, { method: 'POST', headers });
    const increment = client.events.list({ calendarId, syncToken: nextSyncToken });
    expect((await refusalOf(increment)).status).toBe(410);
  });
});

describe('the log of requests', () => {
  it('tells method, path, query and status', async () => {
    await list();
    await refusalOf(client.events.get({ calendarId, eventId: 'unknown1' }));
    const events = `/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events`;
    expect(calendar.requests.list()).toMatchObject([
      { method: 'POST', path: '/token', status: 200 },
      { method: 'GET', path: events, query: {}, status: 200 },
      { method: 'GET', path: `${events}/unknown1`, status: 404 },
    ]);
  });

  it('counts what Google’s quota would count, and starts again when cleared', async () => {
    await list();
    await list();
    expect(calendar.requests.perMinute()).toBe(3);
    const answer = await fetch(`${calendar.url}/sandbox/requests`);
    expect(await answer.json()).toMatchObject({ perMinute: 3, quotaPerMinute: 600 });
    calendar.requests.clear();
    expect(calendar.requests.list()).toEqual([]);
  });
});
