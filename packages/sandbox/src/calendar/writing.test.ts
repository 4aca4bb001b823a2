import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarStandIn, startCalendar } from './calendar.ts';
import { connectRealClient, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const timeZone = 'America/Chicago';
const nine = { dateTime: '2026-09-01T09:00:00-05:00' };
const ten = { dateTime: '2026-09-01T10:00:00-05:00' };

let calendar: CalendarStandIn;
let client: ReturnType<typeof connectRealClient>;

beforeAll(async () => {
  calendar = await startCalendar({ calendarId, timeZone });
  client = connectRealClient(calendar);
});
afterAll(() => calendar.stop());
beforeEach(() => calendar.events.clear());

const newId = () => `test${Math.random().toString(32).slice(2)}`;

const insert = async (event: object) => {
  const { data } = await client.events.insert({ calendarId, requestBody: event });
  return { ...data, id: data.id ?? '', etag: data.etag ?? '' };
};

describe('inserting', () => {
  it('answers the whole event, with an id of Google’s kind when none is chosen', async () => {
    const event = await insert({ summary: 'Open', start: nine, end: ten });
    expect(event).toMatchObject({
      kind: 'calendar#event',
      summary: 'Open',
      status: 'confirmed',
      sequence: 0,
      start: { ...nine, timeZone },
      end: { ...ten, timeZone },
      iCalUID: `${event.id}@google.com`,
      creator: { email: calendar.credentials.client_email },
    });
    expect(event.id).toMatch(/^[a-v0-9]{26}$/);
    expect(event.etag).toMatch(/^".+"$/);
  });

  it('keeps the id the client chose', async () => {
    const id = newId();
    await insert({ id, start: nine, end: ten });
    expect((await client.events.get({ calendarId, eventId: id })).data.id).toBe(id);
  });

  it.each(['abcd', 'UPPERCASE1', 'with-hyphen', 'wxyz0', 'a'.repeat(1025)])(
    'refuses the id %.20s',
    async (id) => {
      expect(await refusalOf(insert({ id, start: nine, end: ten }))).toEqual({
        status: 400,
        reason: 'invalid',
      });
    },
  );

  it('refuses an id in use', async () => {
    const id = newId();
    await insert({ id, start: nine, end: ten });
    expect(await refusalOf(insert({ id, start: nine, end: ten }))).toEqual({
      status: 409,
      reason: 'duplicate',
    });
  });

  it('refuses the id of a deleted event', async () => {
    const id = newId();
    await insert({ id, start: nine, end: ten });
    await client.events.delete({ calendarId, eventId: id });
    expect(await refusalOf(insert({ id, start: nine, end: ten }))).toEqual({
      status: 409,
      reason: 'duplicate',
    });
  });

  it('refuses attendees from a service account', async () => {
    const attendees = [{ email: 'parent@example.org' }];
    const reason = 'forbiddenForServiceAccounts';
    expect(await refusalOf(insert({ start: nine, end: ten, attendees }))).toEqual({ status: 403, reason });
  });

  it.each([
    ['no start', { end: ten }, 'required'],
    ['no end', { start: nine }, 'required'],
    ['an end before the start', { start: ten, end: nine }, 'timeRangeEmpty'],
    [
      'an all-day event without a day',
      { start: { date: '2026-09-01' }, end: { date: '2026-09-01' } },
      'timeRangeEmpty',
    ],
    ['a date on one side only', { start: { date: '2026-09-01' }, end: ten }, 'invalid'],
    ['a time without zone or offset', { start: { dateTime: '2026-09-01T09:00:00' }, end: ten }, 'required'],
    ['an unknown zone', { start: { ...nine, timeZone: 'America/Nowhere' }, end: ten }, 'invalid'],
    ['an unreadable time', { start: { dateTime: 'noon-05:00' }, end: ten }, 'invalid'],
    ['a day that does not exist', { start: { date: '2026-02-30' }, end: { date: '2026-03-02' } }, 'invalid'],
    ['a number for a summary', { summary: 7, start: nine, end: ten }, 'invalid'],
    ['a status of its own making', { status: 'maybe', start: nine, end: ten }, 'invalid'],
  ])('refuses %s', async (_, event, reason) => {
    expect(await refusalOf(insert(event))).toEqual({ status: 400, reason });
  });

  it('allows an event that takes no time', async () => {
    expect((await insert({ start: nine, end: nine })).end).toEqual({ ...nine, timeZone });
  });

  it('reads a time without offset on the wall clock of its own zone, and answers in the calendar’s', async () => {
    const event = await insert({
      start: { dateTime: '2026-09-01T09:00:00', timeZone: 'America/New_York' },
      end: { dateTime: '2026-09-01T10:30:00', timeZone: 'America/New_York' },
    });
    expect(event.start).toEqual({ dateTime: '2026-09-01T08:00:00-05:00', timeZone: 'America/New_York' });
    expect(event.end).toEqual({ dateTime: '2026-09-01T09:30:00-05:00', timeZone: 'America/New_York' });
  });

  it('keeps the days of an all-day event', async () => {
    const event = await insert({ start: { date: '2026-11-01' }, end: { date: '2026-11-02' } });
    expect([event.start, event.end]).toEqual([{ date: '2026-11-01' }, { date: '2026-11-02' }]);
  });
});

describe('reading one event', () => {
  it('answers 404 for an unknown id', async () => {
    const call = client.events.get({ calendarId, eventId: 'unknown1' });
    expect(await refusalOf(call)).toEqual({ status: 404, reason: 'notFound' });
  });

  it('answers 404 for another calendar', async () => {
    const call = client.events.list({ calendarId: 'other@example.org' });
    expect(await refusalOf(call)).toEqual({ status: 404, reason: 'notFound' });
  });

  it('answers 304 to the ETag it already has', async () => {
    const { id, etag } = await insert({ start: nine, end: ten });
    const onlyIfNew = { headers: { 'If-None-Match': etag } };
    const { status } = await client.events.get({ calendarId, eventId: id }, onlyIfNew);
    expect(status).toBe(304);
  });

  it('still tells a deleted event’s details', async () => {
    const { id } = await insert({ summary: 'Lopez (2)', start: nine, end: ten });
    await client.events.delete({ calendarId, eventId: id });
    const { data } = await client.events.get({ calendarId, eventId: id });
    expect(data).toMatchObject({ summary: 'Lopez (2)', status: 'cancelled' });
  });

  it('tells the calendar’s zone', async () => {
    const { data } = await client.calendars.get({ calendarId });
    expect(data).toMatchObject({ id: calendarId, timeZone });
  });
});

describe('changing', () => {
  it('patches what is named and keeps the rest', async () => {
    const { id, etag } = await insert({
      summary: 'Lopez (2)',
      description: 'By hand',
      start: nine,
      end: ten,
    });
    const { data } = await client.events.patch({
      calendarId,
      eventId: id,
      requestBody: { summary: 'Lopez (3)' },
    });
    expect(data).toMatchObject({ summary: 'Lopez (3)', description: 'By hand', sequence: 0 });
    expect(data.etag).not.toBe(etag);
  });

  it('clears what is patched to null and merges extended properties', async () => {
    const extendedProperties = { private: { kind: 'appointment', version: '1' } };
    const { id } = await insert({ description: 'By hand', start: nine, end: ten, extendedProperties });
    const requestBody = { description: null, extendedProperties: { private: { version: '2' } } };
    const { data } = await client.events.patch({ calendarId, eventId: id, requestBody });
    expect(data.description).toBeUndefined();
    expect(data.extendedProperties).toEqual({ private: { kind: 'appointment', version: '2' } });
  });

  it('raises the sequence when an event moves', async () => {
    const { id } = await insert({ start: nine, end: ten });
    const requestBody = { start: ten, end: { dateTime: '2026-09-01T11:00:00-05:00' } };
    const { data } = await client.events.patch({ calendarId, eventId: id, requestBody });
    expect(data.sequence).toBe(1);
  });

  it('turns a timed event into an all-day one only when the time is cleared', async () => {
    const { id: eventId } = await insert({ start: nine, end: ten });
    const [start, end] = [{ date: '2026-09-01' }, { date: '2026-09-02' }];
    const kept = client.events.patch({ calendarId, eventId, requestBody: { start, end } });
    expect((await refusalOf(kept)).status).toBe(400);
    const cleared = await client.events.patch({
      calendarId,
      eventId,
      requestBody: { start: { ...start, dateTime: null }, end: { ...end, dateTime: null } },
    });
    expect(cleared.data.start).toEqual({ date: '2026-09-01' });
  });

  it('replaces the whole event on update', async () => {
    const { id } = await insert({ summary: 'Lopez (2)', description: 'By hand', start: nine, end: ten });
    const requestBody = { summary: 'Open', start: nine, end: ten };
    const { data } = await client.events.update({ calendarId, eventId: id, requestBody });
    expect(data.summary).toBe('Open');
    expect(data.description).toBeUndefined();
  });

  it('brings a deleted event back on update', async () => {
    const { id } = await insert({ start: nine, end: ten });
    await client.events.delete({ calendarId, eventId: id });
    const { data } = await client.events.update({
      calendarId,
      eventId: id,
      requestBody: { start: nine, end: ten },
    });
    expect(data.status).toBe('confirmed');
  });

  it('refuses to update, patch or delete with an ETag that has passed', async () => {
    const { id: eventId, etag } = await insert({ start: nine, end: ten });
    calendar.events.patch(eventId, { summary: 'Changed meanwhile' });
    const event = { calendarId, eventId, requestBody: { start: nine, end: ten } };
    const onlyIf = { headers: { 'If-Match': etag } };
    const stale = { status: 412, reason: 'conditionNotMet' };
    expect(await refusalOf(client.events.update(event, onlyIf))).toEqual(stale);
    expect(await refusalOf(client.events.patch(event, onlyIf))).toEqual(stale);
    expect(await refusalOf(client.events.delete({ calendarId, eventId }, onlyIf))).toEqual(stale);
    expect(calendar.events.get(eventId).summary).toBe('Changed meanwhile');
  });

  it('accepts the ETag of today', async () => {
    const { id, etag } = await insert({ start: nine, end: ten });
    await client.events.patch(
      { calendarId, eventId: id, requestBody: { summary: 'Mine' } },
      { headers: { 'If-Match': etag } },
    );
    expect(calendar.events.get(id).summary).toBe('Mine');
  });

  it('answers 404 to changes of an unknown event', async () => {
    const eventId = 'unknown1';
    expect((await refusalOf(client.events.delete({ calendarId, eventId }))).status).toBe(404);
    expect((await refusalOf(client.events.patch({ calendarId, eventId, requestBody: {} }))).status).toBe(404);
  });

  it('answers 410 to the second deletion', async () => {
    const { id } = await insert({ start: nine, end: ten });
    await client.events.delete({ calendarId, eventId: id });
    const again = client.events.delete({ calendarId, eventId: id });
    expect(await refusalOf(again)).toEqual({ status: 410, reason: 'deleted' });
  });
});
