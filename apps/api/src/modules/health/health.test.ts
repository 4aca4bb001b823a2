import { ReadinessResponse } from '@clothes-closet/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, eventually, type TestApi } from '../../../test/harness.ts';
import { waitlistForm } from '../../../test/requests.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ env: { TRUST_PROXY: '1' } });
  await api.admit('T01');
});
afterAll(() => api.stop());

const minutesLater = (minutes: number) =>
  api.clock.set(new Date(api.clock.now().getTime() + minutes * 60_000).toISOString());

const scrape = async () => (await api.request.get('/api/metrics').expect(200)).text;

/** As after an outage of mail and calendar: a message that waits, one that failed, and events that differ. */
const breakThings = async () => {
  const { prisma } = api.db;
  await api.request
    .post('/api/waitlist')
    .send(waitlistForm(['T01']))
    .expect(201);
  await eventually(async () =>
    (await prisma.message.count({ where: { state: 'sent' } })) ? true : undefined,
  );
  const { id } = await prisma.appointment.findFirstOrThrow();
  const now = api.clock.now();
  const ledgerRow = { appointmentId: id, forStart: now, createdAt: now } as const;
  await prisma.message.createMany({
    data: [
      { ...ledgerRow, id: '018f0000-0000-7000-8000-000000000001', kind: 'reminder', channel: 'email' },
      {
        ...ledgerRow,
        id: '018f0000-0000-7000-8000-000000000002',
        kind: 'reminder',
        channel: 'sms',
        state: 'failed',
      },
    ],
  });
  await prisma.calendarDifference.create({
    data: { appointmentId: id, kind: 'refused', reason: '403 forbidden', noticedAt: now },
  });
};

it('machines read how old the calendar is, what differs, and which messages wait or failed', async () => {
  await api.syncCalendar();
  await breakThings();
  minutesLater(16);
  const { body } = await api.request.get('/api/health/ready').expect(200);
  expect(ReadinessResponse.parse(body)).toEqual({
    status: 'ok',
    database: 'ok',
    calendar: {
      syncedAt: '2026-11-22T15:00:00.000Z',
      ageSeconds: 960,
      isStale: true,
      comparedAt: null,
      differences: 1,
    },
    messages: { waiting: 1, failed: 1, oldestWaitingSeconds: 960 },
    jobs: { waiting: expect.any(Number) },
  });

  const metrics = await scrape();
  for (const line of [
    'closet_database_up 1',
    'closet_calendar_sync_age_seconds 960',
    'closet_calendar_differences{kind="refused"} 1',
    'closet_calendar_differences{kind="moved"} 0',
    'closet_messages{state="waiting",channel="email"} 1',
    'closet_messages{state="failed",channel="sms"} 1',
    'closet_messages{state="sent",channel="email"} 1',
    'closet_messages_oldest_waiting_seconds 960',
  ])
    expect(metrics.split('\n')).toContain(line);
  expect(metrics).toMatch(/closet_jobs\{queue="calendar.push",state="ready"\} \d/);
  expect(metrics).toMatch(/closet_calendar_calls_total\{outcome="ok"\} [1-9]/);
  expect(metrics).toContain('process_resident_memory_bytes');
});

it('requests are counted by the pattern of their route, never by their address', async () => {
  await api.request.get('/api/manage/a-secret-token').expect(404);
  await api.request.get('/api/no-such-thing?name=Rosa').expect(404);
  const metrics = await scrape();
  expect(metrics).toContain(
    'http_request_duration_seconds_count{method="GET",route="/api/manage/:token",status="404"} 1',
  );
  expect(metrics).toContain('route="unmatched"');
  expect(metrics).not.toMatch(/a-secret-token|no-such-thing|Rosa/);
});

it('however many scrape, the database is asked once in some seconds', async () => {
  minutesLater(1);
  const before = await scrape();
  await api.db.prisma.calendarDifference.deleteMany();
  expect((await scrape()).includes('closet_calendar_differences{kind="refused"} 1')).toBe(true);
  expect(before).toContain('closet_calendar_differences{kind="refused"} 1');
  minutesLater(1);
  expect(await scrape()).toContain('closet_calendar_differences{kind="refused"} 0');
});
