import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarStandIn, startCalendar } from './calendar.ts';
import { connectRealClient, listAll } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const timeZone = 'America/Chicago';
const open = {
  summary: 'Open',
  start: { dateTime: '2026-09-01T09:00:00', timeZone },
  end: { dateTime: '2026-09-01T11:00:00', timeZone },
};
const week = 'from=2026-08-31&to=2026-09-07';

type Week = { items: { summary: string }[] };

let calendar: CalendarStandIn;

beforeAll(async () => {
  calendar = await startCalendar({ calendarId, timeZone });
});
afterAll(() => calendar.stop());
beforeEach(() => calendar.events.clear());

const send = (method: string, path: string, body?: object, type = 'application/json') =>
  fetch(`${calendar.url}/sandbox/${path}`, {
    method,
    headers: { 'Content-Type': type },
    ...(body && { body: JSON.stringify(body) }),
  });

describe('the page for people', () => {
  it.each([
    ['/', 'text/html'],
    ['/page.css', 'text/css'],
    ['/page.js', 'text/javascript'],
  ])('serves %s', async (path, type) => {
    const answer = await fetch(`${calendar.url}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain(type);
  });

  it('adds, moves and deletes events that Google’s clients then see', async () => {
    const client = connectRealClient(calendar);
    const { nextSyncToken } = await listAll(client, { calendarId });
    const added = await send('POST', 'events', open);
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: string };
    await send('PATCH', `events/${id}`, { summary: 'Open early' });
    const { items } = await listAll(client, { calendarId, syncToken: nextSyncToken });
    expect(items).toMatchObject([{ id, summary: 'Open early' }]);
    expect((await send('DELETE', `events/${id}`)).status).toBe(204);
    expect((await listAll(client, { calendarId })).items).toEqual([]);
  });

  it('shows a week with its series expanded, in order', async () => {
    calendar.events.insert({ ...open, summary: 'Weekly', recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] });
    calendar.events.insert(open);
    const { items, ...rest } = (await (await send('GET', `events?${week}`)).json()) as Week;
    expect(rest).toMatchObject({ calendarId, timeZone, now: expect.stringMatching(/-0[56]:00$/) });
    expect(items.map(({ summary }) => summary)).toEqual(['Weekly', 'Open', 'Weekly']);
  });

  it('tells what it can’t do in Google’s words', async () => {
    expect((await send('POST', 'events', { summary: 'Open' })).status).toBe(400);
    expect((await send('DELETE', 'events/unknown1')).status).toBe(404);
    expect((await send('GET', 'events?from=monday&to=2026-09-07')).status).toBe(400);
    expect((await send('GET', 'events')).status).toBe(400);
    expect((await send('GET', 'nowhere')).status).toBe(404);
  });

  it('takes no writes that another site’s form could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await send('POST', 'events', open, type)).status).toBe(415);
    expect(calendar.events.list()).toEqual([]);
  });

  it('lives through malformed requests', async () => {
    const broken = await fetch(`${calendar.url}/sandbox/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"half":',
    });
    expect(broken.status).toBe(400);
    expect((await fetch(`${calendar.url}/sandbox/events/%E0%A4%A`)).status).toBe(400);
    expect((await send('GET', `events?${week}`)).status).toBe(200);
  });
});
