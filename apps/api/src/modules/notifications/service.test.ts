import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/test-database.ts';
import type { Tx } from '../../platform/database.ts';
import { createNewId } from '../../platform/ids.ts';
import { createRows, now, startsAt } from './notifications.fixture.ts';
import { createNotifications } from './service.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let rows: ReturnType<typeof createRows>;

beforeAll(async () => {
  database = await createTestDatabase();
  rows = createRows(database.db);
});
afterAll(() => database.stop());

let time = now;
const clock = { now: () => time };
const jobs: { tx: Tx; name: string; id: string }[] = [];
const notifications = createNotifications({
  clock,
  sendsTexts: false,
  newId: createNewId(clock),
  jobs: {
    enqueue: async (tx, name, id) => {
      jobs.push({ tx, name, id });
    },
  },
});

const findMessages = (appointmentId: string) =>
  database.db.prisma.message.findMany({ where: { appointmentId } });

test('a promise is one row and one job of the same transaction, however often it is made', async () => {
  jobs.length = 0;
  const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
  const promised = { appointmentId, kind: 'confirmation', forStart: startsAt } as const;
  let used: Tx | undefined;
  await database.db.transaction(async (tx) => {
    used = tx;
    await notifications.promise(tx, promised);
    await notifications.promise(tx, promised);
  });
  await Promise.all(
    [1, 2, 3].map(() => database.db.transaction((tx) => notifications.promise(tx, promised))),
  );
  const messages = await findMessages(appointmentId);
  expect(messages).toMatchObject([
    {
      kind: 'confirmation',
      channel: 'email',
      forStart: startsAt,
      state: 'waiting',
      attempts: 0,
      createdAt: now,
    },
  ]);
  expect(jobs).toEqual([{ tx: used, name: 'message.send', id: messages[0]?.id }]);
});

test('another start or another kind is another promise', async () => {
  const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
  await database.db.transaction(async (tx) => {
    await notifications.promise(tx, { appointmentId, kind: 'waitlisted', forStart: now });
    await notifications.promise(tx, { appointmentId, kind: 'confirmation', forStart: now });
    await notifications.promise(tx, { appointmentId, kind: 'confirmation', forStart: startsAt });
  });
  expect(await findMessages(appointmentId)).toHaveLength(3);
});

describe('an appointment moved there and back', () => {
  const there = new Date('2027-01-21T19:20:00Z');
  const minutesLater = (count: number) => new Date(now.getTime() + count * 60_000);

  const promiseMove = async (appointmentId: string, forStart: Date) => {
    await database.db.transaction((tx) =>
      notifications.promise(tx, { appointmentId, kind: 'rescheduled', forStart }),
    );
    return database.db.prisma.message.findFirstOrThrow({ where: { appointmentId, forStart } });
  };
  const settle = (id: string) =>
    database.db.prisma.message.update({ where: { id }, data: { state: 'sent' } });

  beforeEach(() => {
    time = now;
    jobs.length = 0;
  });

  test('is told each time, by a message with an id of its own', async () => {
    const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
    const first = await promiseMove(appointmentId, there);
    await settle(first.id);
    time = minutesLater(1);
    await settle((await promiseMove(appointmentId, startsAt)).id);
    time = minutesLater(2);
    const again = await promiseMove(appointmentId, there);
    expect(again).toMatchObject({ state: 'waiting', attempts: 0, createdAt: time });
    expect(again.id).not.toBe(first.id);
    expect(jobs.map(({ id }) => id)).toHaveLength(3);
    expect(jobs.at(-1)?.id).toBe(again.id);
  });

  test('is told once by a message that is still on its way', async () => {
    const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
    const first = await promiseMove(appointmentId, there);
    time = minutesLater(1);
    await promiseMove(appointmentId, startsAt);
    time = minutesLater(2);
    expect((await promiseMove(appointmentId, there)).id).toBe(first.id);
    expect(jobs).toHaveLength(2);
  });

  test('is not told twice of the time it was last told of', async () => {
    const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
    await settle((await promiseMove(appointmentId, startsAt)).id);
    time = minutesLater(1);
    const last = await promiseMove(appointmentId, there);
    await settle(last.id);
    time = minutesLater(2);
    expect(await promiseMove(appointmentId, there)).toMatchObject({ id: last.id, state: 'sent' });
    expect(jobs).toHaveLength(2);
  });
});

describe('where text messages are set up', () => {
  const withTexts = createNotifications({
    clock,
    sendsTexts: true,
    newId: createNewId(clock),
    jobs: {
      enqueue: async (tx, name, id) => {
        jobs.push({ tx, name, id });
      },
    },
  });
  const channelsOf = async (guardian: { phoneType?: 'mobile' | 'home'; smsConsent?: boolean }) => {
    const appointmentId = await rows.insertAppointment({ status: 'cancelled', ...guardian });
    jobs.length = 0;
    const promised = { appointmentId, kind: 'confirmation', forStart: startsAt } as const;
    await database.db.transaction((tx) => withTexts.promise(tx, promised));
    await database.db.transaction((tx) => withTexts.promise(tx, promised));
    const messages = await findMessages(appointmentId);
    expect(jobs.map(({ id }) => id).sort()).toEqual(messages.map(({ id }) => id).sort());
    return messages.map(({ channel }) => channel).sort();
  };

  test('a family with a mobile number that agreed is promised both, once', async () => {
    expect(await channelsOf({})).toEqual(['email', 'sms']);
  });

  test('a family without consent, or with another phone, is promised an email alone', async () => {
    expect(await channelsOf({ smsConsent: false })).toEqual(['email']);
    expect(await channelsOf({ phoneType: 'home' })).toEqual(['email']);
  });
});

test('a promise goes with its transaction', async () => {
  const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
  const broken = database.db.transaction(async (tx) => {
    await notifications.promise(tx, { appointmentId, kind: 'confirmation', forStart: startsAt });
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await findMessages(appointmentId)).toEqual([]);
});
