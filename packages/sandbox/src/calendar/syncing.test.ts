import type { calendar_v3 } from '@googleapis/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarStandIn, startCalendar } from './calendar.ts';
import { connectRealClient, listAll, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const timeZone = 'America/Chicago';

let calendar: CalendarStandIn;
let client: ReturnType<typeof connectRealClient>;

beforeEach(async () => {
  calendar = await startCalendar({ calendarId, timeZone });
  client = connectRealClient(calendar);
});
afterEach(() => calendar.stop());

const addHour = (summary: string, hour: number, day = '2026-09-01') =>
  calendar.events.insert({
    summary,
    start: { dateTime: `${day}T${String(hour).padStart(2, '0')}:00:00`, timeZone },
    end: { dateTime: `${day}T${String(hour + 1).padStart(2, '0')}:00:00`, timeZone },
  });

const list = (params: calendar_v3.Params$Resource$Events$List = {}) =>
  listAll(client, { calendarId, ...params });
const refusal = (params: calendar_v3.Params$Resource$Events$List) =>
  refusalOf(client.events.list({ calendarId, ...params }));
const summaries = ({ items }: { items: calendar_v3.Schema$Event[] }) => items.map(({ summary }) => summary);

describe('listing', () => {
  it('leaves deleted events out unless they are asked for', async () => {
    addHour('Open', 8);
    calendar.events.remove(addHour('Lopez (2)', 9).id);
    expect(summaries(await list())).toEqual(['Open']);
    expect(summaries(await list({ showDeleted: true }))).toEqual(['Open', 'Lopez (2)']);
  });

  it('takes a window whose ends an event may touch without being in it', async () => {
    for (const hour of [8, 9, 10, 11]) addHour(String(hour), hour);
    const window = { timeMin: '2026-09-01T09:00:00-05:00', timeMax: '2026-09-01T11:00:00-05:00' };
    expect(summaries(await list(window))).toEqual(['9', '10']);
  });

  it('sorts by start where single events are asked for, and not otherwise', async () => {
    for (const hour of [11, 8, 10]) addHour(String(hour), hour);
    expect(summaries(await list({ singleEvents: true, orderBy: 'startTime' }))).toEqual(['8', '10', '11']);
    expect((await refusal({ orderBy: 'startTime' })).status).toBe(400);
  });

  it('finds words in summary and description', async () => {
    addHour('Open', 8);
    addHour('Lopez (2)', 9);
    expect(summaries(await list({ q: 'lopez' }))).toEqual(['Lopez (2)']);
  });

  it('lists what changed since a moment', async () => {
    const { id } = addHour('Open', 8);
    const updatedMin = new Date(Date.now() + 1).toISOString();
    addHour('Early', 9);
    await expect.poll(() => new Date().toISOString() > updatedMin).toBe(true);
    calendar.events.patch(id, { summary: 'Open late' });
    expect(summaries(await list({ updatedMin }))).toContain('Open late');
  });

  it('writes times in the zone that the call names', async () => {
    addHour('Open', 8);
    const { items } = await list({ timeZone: 'Europe/Berlin' });
    expect(items[0]?.start?.dateTime).toBe('2026-09-01T15:00:00+02:00');
  });

  it.each([
    ['a window without offsets', { timeMin: '2026-09-01T09:00:00' }],
    ['an empty window', { timeMin: '2026-09-02T00:00:00Z', timeMax: '2026-09-01T00:00:00Z' }],
    ['no results at all', { maxResults: 0 }],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['an unknown page token', { pageToken: 'nowhere' }],
    ['an unknown order', { orderBy: 'summary' }],
  ])('refuses %s', async (_, params) => {
    expect((await refusal(params)).status).toBe(400);
  });

  it('pages, with the sync token on the last page only', async () => {
    for (const hour of [8, 9, 10, 11, 12]) addHour(String(hour), hour);
    const first = await client.events.list({ calendarId, maxResults: 2 });
    expect(first.data.items).toHaveLength(2);
    expect(first.data.nextSyncToken).toBeUndefined();
    const all = await list({ maxResults: 2 });
    expect(all.pages).toEqual([2, 2, 1]);
    expect(all.nextSyncToken).not.toBe('');
  });

  it('loses nothing that changes between two pages', async () => {
    const [, second] = [8, 9, 10].map((hour) => addHour(String(hour), hour));
    const first = await client.events.list({ calendarId, maxResults: 1 });
    calendar.events.remove(second?.id ?? '');
    addHour('13', 13);
    const rest = await list({ maxResults: 1, pageToken: first.data.nextPageToken ?? '' });
    const increment = await list({ syncToken: rest.nextSyncToken });
    expect(increment.items).toMatchObject([{ id: second?.id, status: 'cancelled' }, { summary: '13' }]);
  });

  it('gives 250 events a page when the client names no number', async () => {
    for (let made = 0; made < 251; made += 1) addHour('Open', 8);
    expect((await list()).pages).toEqual([250, 1]);
  });
});

describe('increments', () => {
  it('are empty, with a fresh token, where nothing changed', async () => {
    addHour('Open', 8);
    const { nextSyncToken } = await list();
    const increment = await list({ syncToken: nextSyncToken });
    expect(increment.items).toEqual([]);
    expect(increment.nextSyncToken).not.toBe('');
  });

  it('carry what was added and what was changed', async () => {
    const { id } = addHour('Open', 8);
    const { nextSyncToken } = await list();
    addHour('Lopez (2)', 9);
    calendar.events.patch(id, { summary: 'Open late' });
    expect(summaries(await list({ syncToken: nextSyncToken })).sort()).toEqual(['Lopez (2)', 'Open late']);
  });

  it('tell no more of a deleted event than its id', async () => {
    const { id } = addHour('Lopez (2)', 9);
    const { nextSyncToken } = await list();
    calendar.events.remove(id);
    const { items } = await list({ syncToken: nextSyncToken });
    expect(items).toEqual([{ kind: 'calendar#event', id, status: 'cancelled', etag: expect.any(String) }]);
  });

  it('follow a first call that had a window', async () => {
    const { nextSyncToken } = await list({ timeMin: '2026-01-01T00:00:00Z' });
    addHour('Open', 8);
    expect(summaries(await list({ syncToken: nextSyncToken }))).toEqual(['Open']);
  });

  it.each([
    { timeMin: '2026-01-01T00:00:00Z' },
    { timeMax: '2026-01-01T00:00:00Z' },
    { updatedMin: '2026-01-01T00:00:00Z' },
    { orderBy: 'updated' },
    { q: 'Open' },
    { iCalUID: 'x@google.com' },
    { privateExtendedProperty: ['kind=opening'] },
    { sharedExtendedProperty: ['kind=opening'] },
    { showDeleted: false },
  ])('refuse a token together with %o', async (params) => {
    const { nextSyncToken } = await list();
    expect((await refusal({ syncToken: nextSyncToken, ...params })).status).toBe(400);
  });

  it('refuse a token from a call with other parameters', async () => {
    const { nextSyncToken } = await list({ singleEvents: true });
    expect((await refusal({ syncToken: nextSyncToken })).status).toBe(400);
    expect((await list({ syncToken: nextSyncToken, singleEvents: true, maxResults: 5 })).items).toEqual([]);
  });

  it('have no token to follow a sorted or searched list', async () => {
    expect((await list({ orderBy: 'updated' })).nextSyncToken).toBe('');
    expect((await list({ q: 'Open' })).nextSyncToken).toBe('');
  });

  it('answer 410 to a token that is unknown, of another calendar’s life, or invalidated', async () => {
    const gone = { status: 410, reason: 'fullSyncRequired' };
    expect(await refusal({ syncToken: 'nonsense' })).toEqual(gone);
    const { nextSyncToken } = await list();
    calendar.invalidateSyncTokens();
    expect(await refusal({ syncToken: nextSyncToken })).toEqual(gone);
    const fresh = await list();
    expect((await list({ syncToken: fresh.nextSyncToken })).items).toEqual([]);
  });

  it('report everything deleted after a clear-out', async () => {
    addHour('Open', 8);
    addHour('Lopez (2)', 9);
    const { nextSyncToken } = await list();
    calendar.events.clear();
    const { items } = await list({ syncToken: nextSyncToken });
    expect(items.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });
});
