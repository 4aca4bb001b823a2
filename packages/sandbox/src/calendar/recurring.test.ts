import type { calendar_v3 } from '@googleapis/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarStandIn, type EventInput, startCalendar } from './calendar.ts';
import { connectRealClient, listAll, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const timeZone = 'America/Chicago';

let now: Date;
let calendar: CalendarStandIn;
let client: ReturnType<typeof connectRealClient>;

beforeEach(async () => {
  now = new Date('2026-10-01T12:00:00Z');
  calendar = await startCalendar({ calendarId, timeZone, clock: { now: () => now } });
  client = connectRealClient(calendar);
});
afterEach(() => calendar.stop());

/** Tuesdays 06:15–07:30 on Chicago's clock, from 20 October 2026. */
const addSeries = (recurrence: string[], more: EventInput = {}) =>
  calendar.events.insert({
    summary: 'Open',
    start: { dateTime: '2026-10-20T06:15:00', timeZone },
    end: { dateTime: '2026-10-20T07:30:00', timeZone },
    recurrence,
    ...more,
  });

const expanded = (params: calendar_v3.Params$Resource$Events$List = {}) =>
  listAll(client, { calendarId, singleEvents: true, ...params });
const startsOf = ({ items }: { items: calendar_v3.Schema$Event[] }) =>
  items.map(({ start }) => start?.dateTime ?? start?.date);
const idsOf = ({ items }: { items: calendar_v3.Schema$Event[] }) => items.map(({ id }) => id);

describe('a series', () => {
  it('expands into instances named after their start in UTC', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const { items } = await expanded();
    expect(idsOf({ items })).toEqual([
      `${id}_20261020T111500Z`,
      `${id}_20261027T111500Z`,
      `${id}_20261103T121500Z`,
    ]);
    expect(items[0]).toMatchObject({
      recurringEventId: id,
      originalStartTime: { dateTime: '2026-10-20T06:15:00-05:00', timeZone },
    });
    expect(items[0]?.recurrence).toBeUndefined();
  });

  it('keeps its wall clock when summer time ends', async () => {
    addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const { items } = await expanded();
    expect(startsOf({ items })).toEqual([
      '2026-10-20T06:15:00-05:00',
      '2026-10-27T06:15:00-05:00',
      '2026-11-03T06:15:00-06:00',
    ]);
    expect(items[2]?.end?.dateTime).toBe('2026-11-03T07:30:00-06:00');
  });

  it('keeps its wall clock on the very days the clocks change', async () => {
    const daily = (day: string) => ({
      start: { dateTime: `${day}T06:15:00`, timeZone },
      end: { dateTime: `${day}T07:30:00`, timeZone },
    });
    addSeries(['RRULE:FREQ=DAILY;COUNT=3'], daily('2026-10-31'));
    addSeries(['RRULE:FREQ=DAILY;COUNT=3'], daily('2027-03-13'));
    expect(startsOf(await expanded())).toEqual([
      '2026-10-31T06:15:00-05:00',
      '2026-11-01T06:15:00-06:00',
      '2026-11-02T06:15:00-06:00',
      '2027-03-13T06:15:00-06:00',
      '2027-03-14T06:15:00-05:00',
      '2027-03-15T06:15:00-05:00',
    ]);
  });

  it('follows the clock of its own zone, not the calendar’s', async () => {
    const phoenix = (time: string) => ({ dateTime: `2026-10-27T${time}:00`, timeZone: 'America/Phoenix' });
    addSeries(['RRULE:FREQ=WEEKLY;COUNT=2'], { start: phoenix('06:00'), end: phoenix('07:00') });
    expect(startsOf(await expanded())).toEqual(['2026-10-27T08:00:00-05:00', '2026-11-03T07:00:00-06:00']);
  });

  it('of whole days names its instances after the day', async () => {
    const days = { start: { date: '2026-10-31' }, end: { date: '2026-11-02' } };
    const { id } = addSeries(['RRULE:FREQ=DAILY;INTERVAL=7;COUNT=2'], days);
    const { items } = await expanded();
    expect(idsOf({ items })).toEqual([`${id}_20261031`, `${id}_20261107`]);
    expect(items[1]).toMatchObject({ start: { date: '2026-11-07' }, end: { date: '2026-11-09' } });
  });

  it('leaves out EXDATEs and takes in RDATEs', async () => {
    addSeries([
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=America/Chicago:20261027T061500',
      'RDATE;TZID=America/Chicago:20261029T061500',
    ]);
    expect(startsOf(await expanded())).toEqual([
      '2026-10-20T06:15:00-05:00',
      '2026-10-29T06:15:00-05:00',
      '2026-11-03T06:15:00-06:00',
    ]);
  });

  it('ends with its UNTIL, that day included', async () => {
    addSeries(['RRULE:FREQ=WEEKLY;UNTIL=20261103T121500Z']);
    expect(startsOf(await expanded()).at(-1)).toBe('2026-11-03T06:15:00-06:00');
  });

  it('without an end reaches about two years ahead', async () => {
    addSeries(['RRULE:FREQ=WEEKLY']);
    const last = startsOf(await expanded()).at(-1);
    expect(last).toMatch(/^2028-(09|10)/);
  });

  it('without an end grows as time passes, and the increment shows it', async () => {
    addSeries(['RRULE:FREQ=WEEKLY']);
    const before = await expanded();
    now = new Date('2026-12-01T12:00:00Z');
    const increment = await expanded({ syncToken: before.nextSyncToken });
    expect(startsOf(increment).at(-1)).toMatch(/^2028-11/);
    expect(idsOf(increment)).toEqual(idsOf(await expanded()));
  });

  it('with an end beyond that shows its rest in time', async () => {
    addSeries(['RRULE:FREQ=MONTHLY;COUNT=40']);
    const before = await expanded();
    expect(before.items.length).toBeLessThan(30);
    now = new Date('2028-12-01T12:00:00Z');
    expect((await expanded({ syncToken: before.nextSyncToken })).items).toHaveLength(40);
  });

  it('is listed as itself where instances are not asked for', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const { items } = await listAll(client, { calendarId });
    expect(items).toMatchObject([{ id, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }]);
  });

  it('shows in a window that only later instances reach', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const window = { timeMin: '2026-11-01T00:00:00-05:00', timeMax: '2026-11-30T00:00:00-06:00' };
    expect(idsOf(await expanded(window))).toEqual([`${id}_20261103T121500Z`]);
    expect(idsOf(await listAll(client, { calendarId, ...window }))).toEqual([id]);
  });

  it.each([
    'RRULE:FREQ=SOMETIMES',
    'RRULE:FREQ=SECONDLY',
    'RRULE:FREQ=DAILY;UNTIL=soon',
    'EVERY DAY',
    'EXDATE:x',
  ])('is refused with the rule %s', (rule) => {
    expect(() => addSeries([rule])).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('is refused without a zone to repeat in', async () => {
    const requestBody = {
      start: { dateTime: '2026-10-20T06:15:00-05:00' },
      end: { dateTime: '2026-10-20T07:30:00-05:00' },
      recurrence: ['RRULE:FREQ=WEEKLY'],
    };
    expect((await refusalOf(client.events.insert({ calendarId, requestBody }))).status).toBe(400);
  });
});

describe('an instance', () => {
  const second = '_20261027T111500Z';

  it('can be read, moved and deleted by its own id', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const eventId = `${id}${second}`;
    const { data } = await client.events.get({ calendarId, eventId });
    const moved = {
      start: { dateTime: '2026-10-28T08:00:00-05:00' },
      end: { dateTime: '2026-10-28T09:00:00-05:00' },
    };
    await client.events.patch(
      { calendarId, eventId, requestBody: moved },
      { headers: { 'If-Match': data.etag ?? '' } },
    );
    const { items } = await expanded();
    expect(items[1]).toMatchObject({
      id: eventId,
      start: moved.start,
      recurringEventId: id,
      originalStartTime: { dateTime: '2026-10-27T06:15:00-05:00' },
    });
    await client.events.delete({ calendarId, eventId });
    expect(startsOf(await expanded())).toEqual(['2026-10-20T06:15:00-05:00', '2026-11-03T06:15:00-06:00']);
    expect(await refusalOf(client.events.delete({ calendarId, eventId }))).toMatchObject({ status: 410 });
  });

  it('that the series does not have is not found', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const call = client.events.get({ calendarId, eventId: `${id}_20261028T111500Z` });
    expect((await refusalOf(call)).status).toBe(404);
  });

  it('when deleted shows alone in the increment, with its series and original start', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const singles = await expanded();
    const series = await listAll(client, { calendarId });
    calendar.events.remove(`${id}${second}`);
    const stub = {
      kind: 'calendar#event',
      id: `${id}${second}`,
      etag: expect.any(String),
      status: 'cancelled',
      recurringEventId: id,
      originalStartTime: { dateTime: '2026-10-27T06:15:00-05:00', timeZone },
    };
    expect((await expanded({ syncToken: singles.nextSyncToken })).items).toEqual([stub]);
    expect((await listAll(client, { calendarId, syncToken: series.nextSyncToken })).items).toEqual([stub]);
    expect((await listAll(client, { calendarId })).items).toEqual([expect.objectContaining({ id }), stub]);
  });

  it('goes, with what was changed on it, when the series leaves its day', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    calendar.events.patch(`${id}${second}`, { summary: 'Open (short)' });
    const { nextSyncToken } = await expanded();
    calendar.events.patch(id, { recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2'] });
    const { items } = await expanded({ syncToken: nextSyncToken });
    expect(items.map((item) => [item.id, item.status])).toEqual([
      [`${id}_20261020T111500Z`, 'confirmed'],
      [`${id}${second}`, 'cancelled'],
      [`${id}_20261103T121500Z`, 'confirmed'],
    ]);
  });

  it('lists by page, window and original start', async () => {
    const { id: eventId } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    calendar.events.remove(`${eventId}${second}`);
    const instances = async (params: Partial<calendar_v3.Params$Resource$Events$Instances>) =>
      (await client.events.instances({ calendarId, eventId, ...params })).data;
    expect((await instances({})).items).toHaveLength(2);
    expect((await instances({ showDeleted: true })).items).toHaveLength(3);
    const first = await instances({ maxResults: 1 });
    expect((await instances({ maxResults: 1, pageToken: first.nextPageToken ?? '' })).items).toHaveLength(1);
    expect((await instances({ timeMin: '2026-11-01T00:00:00Z' })).items).toHaveLength(1);
    expect((await instances({ originalStart: '2026-10-20T06:15:00-05:00' })).items).toHaveLength(1);
  });
});

describe('a changed series', () => {
  it('shows all its instances in the increment', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=3']);
    const { nextSyncToken } = await expanded();
    calendar.events.patch(id, { summary: 'Closed' });
    const { items } = await expanded({ syncToken: nextSyncToken });
    expect(items.map(({ summary }) => summary)).toEqual(['Closed', 'Closed', 'Closed']);
  });

  it('that moved shows its old instances as cancelled', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=2']);
    const { nextSyncToken } = await expanded();
    calendar.events.patch(id, {
      start: { dateTime: '2026-10-21T06:15:00', timeZone },
      end: { dateTime: '2026-10-21T07:30:00', timeZone },
    });
    const { items } = await expanded({ syncToken: nextSyncToken });
    expect(items.map((item) => [item.id, item.status])).toEqual([
      [`${id}_20261020T111500Z`, 'cancelled'],
      [`${id}_20261027T111500Z`, 'cancelled'],
      [`${id}_20261021T111500Z`, 'confirmed'],
      [`${id}_20261028T111500Z`, 'confirmed'],
    ]);
  });

  it('that was deleted shows its instances cancelled', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=2']);
    const { nextSyncToken } = await expanded();
    calendar.events.remove(id);
    const { items } = await expanded({ syncToken: nextSyncToken });
    expect(items).toMatchObject([
      { id: `${id}_20261020T111500Z`, status: 'cancelled', recurringEventId: id },
      { id: `${id}_20261027T111500Z`, status: 'cancelled', recurringEventId: id },
    ]);
    expect((await expanded()).items).toEqual([]);
  });

  it('that was a single event takes its place', async () => {
    const { id } = addSeries([]);
    const { nextSyncToken } = await expanded();
    calendar.events.patch(id, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    const { items } = await expanded({ syncToken: nextSyncToken });
    expect(items.map((item) => [item.id, item.status])).toEqual([
      [id, 'cancelled'],
      [`${id}_20261020T111500Z`, 'confirmed'],
      [`${id}_20261027T111500Z`, 'confirmed'],
    ]);
  });

  it('that became a single event replaces its instances by itself', async () => {
    const { id } = addSeries(['RRULE:FREQ=WEEKLY;COUNT=2']);
    const { nextSyncToken } = await expanded();
    calendar.events.patch(id, { recurrence: null });
    const { items } = await expanded({ syncToken: nextSyncToken });
    expect(items.filter(({ status }) => status !== 'cancelled').map((item) => item.id)).toEqual([id]);
    expect(items.filter(({ status }) => status === 'cancelled')).toHaveLength(2);
  });
});
