import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CalendarStandIn, startCalendar } from '@clothes-closet/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createGoogleCalendar,
  type EventContent,
  type EventPage,
  type GoogleCalendar,
  type ListQuery,
} from './google-calendar.ts';

const calendarId = 'closet@group.calendar.google.com';
const content: EventContent = {
  summary: 'Lopez (1)',
  description: 'T01',
  startsAt: new Date('2026-12-01T15:00:00Z'),
  endsAt: new Date('2026-12-01T15:20:00Z'),
  timeZone: 'America/Chicago',
  appointmentId: '019aa8e0-5a00-7c3d-9e2f-0123456789ab',
};

let remote: CalendarStandIn;
let calendar: GoogleCalendar;
let server: Server | undefined;
beforeEach(async () => {
  remote = await startCalendar({ calendarId, timeZone: 'America/Chicago' });
  calendar = createGoogleCalendar({ ...remote, timeoutMs: 1_000 });
});
afterEach(async () => {
  await remote.stop();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Something else at the calendar's address: signing in still works. */
const insteadOfGoogle = async (answer: RequestListener) => {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return createGoogleCalendar({ ...remote, apiUrl: `http://127.0.0.1:${port}/`, timeoutMs: 1_000 });
};
const answering =
  (body: string, status = 200, type = 'application/json'): RequestListener =>
  (_req, res) => {
    res.writeHead(status, { 'content-type': type }).end(body);
  };
const pagesOf = async (of: GoogleCalendar, query: ListQuery): Promise<EventPage[]> => {
  const pages: EventPage[] = [];
  for await (const page of of.listChanges(query)) pages.push(page);
  return pages;
};
const everything = { from: new Date('2026-01-01T00:00:00Z') };

describe('the calendar', () => {
  it('writes, reads, changes and deletes', async () => {
    const inserted = await calendar.insert('cc12345', content);
    expect(await calendar.get('cc12345')).toEqual(inserted);
    const updated = await calendar.update('cc12345', { ...content, summary: 'Lopez (2)' }, inserted.etag);
    expect(updated).toMatchObject({ id: 'cc12345', summary: 'Lopez (2)', status: 'confirmed' });
    await calendar.remove('cc12345', updated.etag);
    expect(await calendar.get('cc12345')).toMatchObject({ status: 'cancelled' });
  });

  it('lists pages, the token on the last one only', async () => {
    remote.faults.add({ shortPages: 1 });
    await calendar.insert('cc12345', content);
    await calendar.insert('cc12346', content);
    const pages = await pagesOf(calendar, everything);
    expect(pages.map(({ events, nextSyncToken }) => [events.length, typeof nextSyncToken])).toEqual([
      [1, 'undefined'],
      [1, 'string'],
    ]);
  });
});

describe('what went wrong is told in few words', () => {
  const insert = () => calendar.insert('cc12345', content);
  const get = () => calendar.get('cc12345');
  const update = () => calendar.update('cc12345', content, '"0"');
  const remove = () => calendar.remove('cc12345');

  it.each([
    ['an id that is taken', insert, 'already_exists', 409],
    ['an etag that has passed', update, 'precondition_failed', 412],
    [
      'an etag that has passed, on deleting',
      () => calendar.remove('cc12345', '"0"'),
      'precondition_failed',
      412,
    ],
    ['an event that never was', () => calendar.get('cc99999'), 'not_found', 404],
    ['a token nobody gave out', () => pagesOf(calendar, { syncToken: 'x' }), 'sync_token_gone', 410],
  ])('%s', async (_, call, kind, status) => {
    await insert();
    await expect(call()).rejects.toMatchObject({ kind, status });
  });

  it('an event that is deleted already', async () => {
    await insert();
    await remove();
    await expect(remove()).rejects.toMatchObject({ kind: 'gone', status: 410 });
  });

  it.each([
    [{ status: 500 }, 'try_later'],
    [{ status: 503 }, 'try_later'],
    [{ status: 429 }, 'try_later'],
    [{ status: 403, reason: 'rateLimitExceeded' }, 'try_later'],
    [{ status: 403, reason: 'quotaExceeded' }, 'try_later'],
    [{ status: 403, reason: 'forbiddenForNonOrganizer' }, 'refused'],
    [{ status: 400, reason: 'invalid' }, 'refused'],
    [{ cutConnection: 'before' }, 'try_later'],
    [{ cutConnection: 'after' }, 'try_later'],
    [{ hangMs: 2_000 }, 'try_later'],
  ] as const)('%o', async (fault, kind) => {
    for (const call of [insert, get, update, remove, () => pagesOf(calendar, everything)]) {
      remote.faults.set([{ pathPattern: 'events', ...fault }]);
      await expect(call()).rejects.toMatchObject({ name: 'CalendarError', kind });
      // Once each: who calls decides what to repeat.
      expect(remote.requests.list().filter(({ path }) => path.includes('/events'))).toHaveLength(1);
      remote.requests.clear();
      remote.faults.clear();
    }
  });

  it.each([
    [{ status: 500 }, 'try_later', 'sign_in_500'],
    [{ status: 400 }, 'refused', 'sign_in_400'],
    [{ status: 404 }, 'refused', 'sign_in_404'],
    [{ cutConnection: 'before' }, 'try_later', expect.stringMatching(/^sign_in_/)],
    [{ hangMs: 2_000 }, 'try_later', expect.stringMatching(/^sign_in_/)],
  ] as const)('a sign-in that fails with %o', async (fault, kind, reason) => {
    remote.faults.set([{ pathPattern: '/token', ...fault }]);
    await expect(remove()).rejects.toMatchObject({ kind, reason });
    expect(remote.requests.list()).toHaveLength(1);
  });
});

describe('an access token that ends before its time', () => {
  it('is replaced once, and the call is made again', async () => {
    await calendar.insert('cc12345', content);
    remote.revokeTokens();
    await expect(calendar.get('cc12345')).resolves.toMatchObject({ id: 'cc12345' });
  });

  it('does not lead to asking for ever', async () => {
    remote.faults.set([{ pathPattern: 'events', status: 401 }]);
    await expect(calendar.get('cc12345')).rejects.toMatchObject({ kind: 'refused', status: 401 });
    expect(remote.requests.list().filter(({ path }) => path.includes('/events'))).toHaveLength(2);
  });
});

describe('only Google’s word counts', () => {
  it.each([404, 409, 410, 412])('a proxy’s %i says nothing about an event', async (status) => {
    const other = await insteadOfGoogle(answering('<h1>nginx</h1>', status, 'text/html'));
    await expect(other.remove('cc12345')).rejects.toMatchObject({ kind: 'try_later', status });
  });

  it.each([
    ['nothing', ''],
    ['an empty object', '{}'],
    ['a page without any token', '{"items": []}'],
    ['half an answer', '{"items": [{"id": "x1234"'],
    ['something else', '["items"]'],
    ['a page of a captive portal', '<html>Welcome</html>'],
    ['a page that follows itself', '{"items": [], "nextPageToken": "again"}'],
  ])('%s is no list of events', async (_, body) => {
    const other = await insteadOfGoogle(answering(body));
    await expect(pagesOf(other, everything)).rejects.toMatchObject({ kind: 'try_later' });
    await expect(pagesOf(other, { syncToken: 'x' })).rejects.toMatchObject({ kind: 'try_later' });
    await expect(other.get('cc12345')).rejects.toMatchObject({ kind: 'try_later' });
  });

  it('an odd event does not hide the others', async () => {
    const items = [
      { id: 'a1234', start: 7, summary: null, extendedProperties: [] },
      null,
      { summary: 'no id' },
      { id: 'b1234' },
    ];
    const other = await insteadOfGoogle(answering(JSON.stringify({ items, nextSyncToken: 't' })));
    const [page] = await pagesOf(other, everything);
    expect(page?.events.map(({ id, start }) => [id, start])).toEqual([
      ['a1234', undefined],
      ['b1234', undefined],
    ]);
  });
});
