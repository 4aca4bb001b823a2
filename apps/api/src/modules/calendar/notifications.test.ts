import { createServer, type Server } from 'node:http';
import { findFreePort } from '@clothes-closet/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, eventually, type TestApi } from '../../../test/harness.ts';
import { hours } from './events.fixture.ts';

let api: TestApi;
let server: Server;
beforeAll(async () => {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}/api/calendar/notifications`;
  api = await createTestApi({ env: { GOOGLE_PUSH_URL: address } });
  server = createServer(api.app);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await eventually(() => api.calendar.channels()[0]);
  // The row stands, and what was read because of that is read.
  await eventually(async () => (await api.db.prisma.calendarChannel.findFirst()) ?? undefined);
  await api.syncCalendar();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await api.stop();
});

const path = '/api/calendar/notifications';
const lists = () => api.calendar.requests.list().filter(({ path }) => path.endsWith('/events')).length;
const slots = async (): Promise<string[]> => {
  const { body } = await api.request.get('/api/availability').expect(200);
  return body.slots.map(({ startsAt }: { startsAt: string }) => startsAt);
};
const slotsBecome = (expected: string[]) =>
  eventually(async () => ((await slots()).join() === expected.join() ? true : undefined));
const headers = (state: string, change: Record<string, string> = {}) => {
  const [channel] = api.calendar.channels();
  return {
    'X-Goog-Channel-ID': channel?.id ?? '',
    'X-Goog-Channel-Token': channel?.token ?? '',
    'X-Goog-Resource-State': state,
    ...change,
  };
};

it('that the channel stands leads to no reading', async () => {
  await api.syncCalendar();
  const before = lists();
  await api.request.post(path).set(headers('sync')).expect(204);
  await api.syncCalendar();
  expect(lists()).toBe(before + 1);
});

it('any number at once share a few readings, and wait for none', async () => {
  await api.syncCalendar();
  const before = lists();
  api.calendar.faults.set([{ method: 'GET', pathPattern: 'events', hangMs: 300, times: 1 }]);
  await Promise.all(
    Array.from({ length: 50 }, () => api.request.post(path).set(headers('exists')).expect(204)),
  );
  await api.syncCalendar();
  expect(lists() - before).toBeLessThan(10);
});

it.each([
  ['no token', { 'X-Goog-Channel-Token': '' }],
  ['a token of nobody', { 'X-Goog-Channel-Token': 'x'.repeat(43) }],
  ['a channel of nobody', { 'X-Goog-Channel-ID': 'x' }],
])('with %s nothing is told and nothing is read', async (_, change) => {
  await api.syncCalendar();
  const before = lists();
  const answer = await api.request.post(path).set(headers('exists', change)).expect(404);
  expect(answer.body).toMatchObject({ code: 'not_found' });
  await api.syncCalendar();
  expect(lists()).toBe(before + 1);
});

it('what changes in the calendar counts at once, without any sync by the clock', async () => {
  const opening = api.calendar.events.insert({ summary: 'Open', ...hours(1, 9, 10) });
  await slotsBecome(['2026-12-01T15:00:00.000Z', '2026-12-01T15:20:00.000Z', '2026-12-01T15:40:00.000Z']);
  api.calendar.events.insert({ summary: 'PTA', ...hours(2, 13, 14) });
  api.calendar.events.patch(opening.id, hours(2, 13, 15));
  await slotsBecome(['2026-12-02T20:00:00.000Z', '2026-12-02T20:20:00.000Z', '2026-12-02T20:40:00.000Z']);
  api.calendar.events.remove(opening.id);
  await slotsBecome([]);
});

it('no token is in the log', () => {
  expect(api.logLines.join()).toContain('/api/calendar/notifications');
  expect(api.logLines.join()).not.toContain(api.calendar.channels()[0]?.token);
});
