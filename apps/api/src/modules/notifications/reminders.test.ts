import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';
import { claimMinute } from '../../platform/cron.ts';
import { type ChangesApi, createChangesApi, seven, twentyPast } from '../appointments/changes-api.fixture.ts';

let api: ChangesApi;
beforeAll(async () => {
  api = await createChangesApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

/** An instant so many minutes before the visit at seven. */
const before = (minutes: number) => new Date(Date.parse(seven) - minutes * 60_000).toISOString();
const hours = 60;

const bookAt = async (minutesAhead: number, startsAt = seven) => {
  api.clock.set(before(minutesAhead));
  return (await api.book(startsAt)).id;
};

/** The starts of which families have been promised a reminder, once the clock shows so many minutes before seven. */
const remindersAt = async (minutesAhead: number): Promise<string[]> => {
  api.clock.set(before(minutesAhead));
  await api.promiseReminders();
  const rows = await api.db.prisma.message.findMany({ where: { kind: 'reminder' } });
  return rows.map(({ forStart }) => forStart.toISOString()).sort();
};

describe('a reminder by email', () => {
  it('is promised once the visit comes within 24 hours, and once only', async () => {
    await bookAt(25 * hours);
    expect(await remindersAt(24 * hours + 1)).toEqual([]);
    expect(await remindersAt(24 * hours)).toEqual([seven]);
    expect(await remindersAt(23 * hours)).toEqual([seven]);
  });

  it('catches up after hours of standing still, and not once the visit has begun', async () => {
    await bookAt(30 * hours);
    expect(await remindersAt(3 * hours)).toEqual([seven]);
    await api.forgetBookings();
    await bookAt(30 * hours);
    expect(await remindersAt(0)).toEqual([]);
  });

  it.each([23 * hours, 10])(
    'is not for one made %i minutes ahead: its confirmation has just gone',
    async (ahead) => {
      await bookAt(ahead);
      expect(await remindersAt(ahead - 5)).toEqual([]);
    },
  );

  it('is armed again for a new time, if that is given a day ahead', async () => {
    const id = await bookAt(25 * hours);
    expect(await remindersAt(24 * hours)).toEqual([seven]);
    const later = '2026-11-27T15:00:00.000Z';
    await api.change(id, 'reschedule', { startsAt: later }).expect(200);
    expect(await remindersAt(23 * hours)).toEqual([seven]);
    api.clock.set('2026-11-26T15:00:00.000Z');
    await api.promiseReminders();
    expect(await api.db.prisma.message.count({ where: { kind: 'reminder', forStart: later } })).toBe(1);
  });

  it('is not for a time that was moved into the day ahead', async () => {
    const id = await bookAt(48 * hours, '2026-11-24T14:00:00.000Z');
    api.clock.set(before(20 * hours));
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    expect(await remindersAt(19 * hours)).toEqual([]);
  });

  it('comes anew when the family is moved away and back a day ahead', async () => {
    const id = await bookAt(25 * hours);
    expect(await remindersAt(24 * hours)).toEqual([seven]);
    await api.db.prisma.message.updateMany({ where: { kind: 'reminder' }, data: { state: 'sent' } });
    await api.change(id, 'reschedule', { startsAt: '2026-11-30T15:00:00.000Z' }).expect(200);
    api.clock.set(before(24.5 * hours));
    await api.change(id, 'reschedule', { startsAt: seven }).expect(200);
    await remindersAt(24 * hours);
    const again = await api.db.prisma.message.findMany({ where: { kind: 'reminder', forStart: seven } });
    expect(again).toMatchObject([{ state: expect.not.stringMatching('failed') }]);
    expect(again[0]?.createdAt.toISOString()).toBe(before(24 * hours));
  });

  it.each(['cancelled', 'no_show', 'completed'] as const)('is not for one that is %s', async (status) => {
    const id = await bookAt(25 * hours);
    const station = status === 'cancelled' ? null : 1;
    await api.db.prisma.appointment.update({ where: { id }, data: { status, station } });
    expect(await remindersAt(24 * hours)).toEqual([]);
  });

  it('is not for a family that waits', async () => {
    api.clock.set(before(48 * hours));
    await api.wait();
    expect(await remindersAt(23 * hours)).toEqual([]);
  });

  it('promised and then cancelled is dropped; still true it is sent, in words', async () => {
    const id = await bookAt(25 * hours);
    await remindersAt(24 * hours);
    const mail = await eventually(() =>
      api.inbox.messages().find(({ subject }) => subject.startsWith('A reminder of your visit')),
    );
    expect(mail.subject).toContain('Tuesday, November 24');
    expect(mail.text).toContain('7:00');
    await api.change(id, 'cancel').expect(200);
  });

  it('of twenty families is promised once each, though two processes look at once', async () => {
    api.clock.set(before(48 * hours));
    for (let number = 0; number < 20; number += 1) {
      const startsAt = new Date(Date.parse(seven) + number * 60_000).toISOString();
      await api.admin
        .post('/appointments')
        .send(bookingForm(startsAt, [`W${number}`]))
        .expect(201);
    }
    api.clock.set(before(23 * hours));
    await Promise.all([api.promiseReminders(), api.promiseReminders(), api.promiseReminders()]);
    expect(await api.db.prisma.message.count({ where: { kind: 'reminder' } })).toBe(20);
  });
});

it('of the processes that reach a minute one takes it, and nobody goes back', async () => {
  const claim = (time: string) => claimMinute(api.db, 'test', new Date(time));
  const first = await Promise.all(Array.from({ length: 8 }, () => claim('2026-11-24T10:00:20Z')));
  expect(first.filter(Boolean)).toHaveLength(1);
  expect(await claim('2026-11-24T10:00:59Z')).toBe(false);
  expect(await claim('2026-11-24T10:01:00Z')).toBe(true);
  expect(await claim('2026-11-24T09:59:00Z')).toBe(false);
});
