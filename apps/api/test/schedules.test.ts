import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compose } from '../src/compose.ts';
import { seven } from '../src/modules/appointments/changes-api.fixture.ts';
import { createOffersApi, type OffersApi } from '../src/modules/offers/offers-api.fixture.ts';
import { createEachMinute, everyHour, everyMinute } from '../src/platform/cron.ts';
import { createTestSchedule, eventually, plenty } from './harness.ts';
import { bookingForm } from './requests.ts';
import { createTestLogger } from './test-logger.ts';

let api: OffersApi;
beforeAll(async () => {
  api = await createOffersApi();
});
beforeEach(() => api.startAnew());
afterAll(() => api.stop());

const msPerMinute = 60_000;
/** A minute is done once, so each test is later than those before it. */
let minutes = 0;
const nextMinute = () => {
  minutes += 1;
  api.clock.set(new Date(Date.parse('2026-11-22T15:10:00Z') + minutes * msPerMinute).toISOString());
};
const lists = () =>
  api.calendar.requests.list().filter(({ method, path }) => method === 'GET' && path.endsWith('/events'))
    .length;

describe('each minute', () => {
  beforeEach(nextMinute);

  it('the calendar is read', async () => {
    const free = await api.freeTimes();
    const start = { dateTime: '2026-11-24T10:00:00-06:00' };
    api.calendar.events.insert({ summary: 'Open', start, end: { dateTime: '2026-11-24T10:20:00-06:00' } });
    await api.ring(everyMinute);
    await eventually(async () => ((await api.freeTimes()).length === free.length + 1 ? true : undefined));
  });

  it('one of the processes does it', async () => {
    const { schedule, ring } = createTestSchedule();
    const { logger } = createTestLogger();
    const second = compose(api.config, { clock: api.clock, logger, calendarQuota: plenty, schedule });
    await second.start();
    try {
      // Behind the reading that each process begins with.
      await second.syncCalendar();
      nextMinute();
      const before = lists();
      await Promise.all([api.ring(everyMinute), ring(everyMinute)]);
      expect(lists()).toBe(before + 1);
    } finally {
      await second.stop();
    }
  });

  it('a run that breaks is told without its reason, and the next one comes all the same', async () => {
    const { schedule, ring } = createTestSchedule();
    const { logger, lines } = createTestLogger();
    const work = vi.fn(async () => Promise.reject(new Error('Maria Lopez')));
    createEachMinute({ db: api.db, clock: api.clock, logger, schedule })('breaking', work);
    await ring(everyMinute);
    nextMinute();
    await ring(everyMinute);
    expect(work).toHaveBeenCalledTimes(2);
    expect(lines.join()).toContain('a scheduled run broke');
    expect(lines.join()).not.toContain('Maria');
  });
});

describe('once it is time', () => {
  const sentMessages = (count: number) =>
    eventually(async () =>
      (await api.db.prisma.message.count({ where: { state: 'sent' } })) === count ? true : undefined,
    );

  it('the calendar is compared', async () => {
    api.clock.set('2026-11-23T09:20:00Z');
    await api.ring(everyMinute);
    expect(await api.actions()).toMatchObject([{ actor: 'system', action: 'calendar.compared' }]);
  });

  it('reminders are promised', async () => {
    await api.book(seven);
    api.clock.set('2026-11-23T14:00:00Z');
    await api.ring(everyMinute);
    expect(await api.db.prisma.message.count({ where: { kind: 'reminder' } })).toBe(1);
  });

  it('an offer that has run out passes on', async () => {
    await api.changeSettings({ offerHours: 1 });
    const [first = '', second = ''] = await api.waitInLine('T01', 'T02');
    await api.offer(first, seven).expect(201);
    // Changes are followed by rounds of their own a moment later; this one is the schedule's.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    api.clock.set('2026-11-23T14:30:00Z');
    await api.ring(everyMinute);
    const passedOn = await eventually(() => api.openOfferOf(second));
    expect(passedOn).toMatchObject({ startsAt: new Date(seven) });
    expect(await api.offersOf(first)).toMatchObject([{ state: 'expired' }]);
  });

  it('messages whose jobs were lost are sent', async () => {
    await api.book(seven);
    await sentMessages(1);
    await api.db.prisma.message.updateMany({ data: { state: 'waiting' } });
    api.clock.set('2026-11-23T15:00:00Z');
    await api.ring(everyHour);
    await sentMessages(1);
  });

  it('idempotency keys are forgotten after a day', async () => {
    api.clock.set('2026-11-22T15:30:00Z');
    const key = 'b8f6c4de-1111-4222-8333-444455556666';
    const booking = bookingForm(seven, ['T01']);
    await api.request.post('/api/appointments').set('Idempotency-Key', key).send(booking).expect(201);
    const keysAt = async (now: string) => {
      api.clock.set(now);
      await api.ring(everyHour);
      return api.db.prisma.idempotencyKey.count();
    };
    expect(await keysAt('2026-11-23T15:29:00Z')).toBe(1);
    expect(await keysAt('2026-11-23T15:31:00Z')).toBe(0);
  });
});
