import { afterAll, beforeAll, expect, test } from 'vitest';
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

const clock = { now: () => now };
const jobs: { tx: Tx; name: string; id: string }[] = [];
const notifications = createNotifications({
  clock,
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

test('a promise goes with its transaction', async () => {
  const appointmentId = await rows.insertAppointment({ status: 'cancelled' });
  const broken = database.db.transaction(async (tx) => {
    await notifications.promise(tx, { appointmentId, kind: 'confirmation', forStart: startsAt });
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await findMessages(appointmentId)).toEqual([]);
});
