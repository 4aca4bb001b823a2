import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestApi, eventually, type TestApi } from '../../../test/harness.ts';
import { createRows, now } from './notifications.fixture.ts';

let api: TestApi;
let rows: ReturnType<typeof createRows>;
beforeAll(async () => {
  api = await createTestApi({ sendsTexts: true });
  rows = createRows(api.db);
});
beforeEach(async () => {
  await api.forgetBookings();
  api.inbox.clear();
  api.inbox.heal();
  api.clock.set(minutesLater(16));
});
afterAll(() => api.stop());

const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

/** A message whose job is gone, as after a backup was put back. */
const promiseWithoutJob = async () => (await rows.insertPromise()).messageId;

const isSettled = (id: string, state: string) =>
  eventually(async () => ((await rows.findMessage(id)).state === state ? true : undefined));

it('queues a message whose job is gone, which is sent once', async () => {
  const id = await promiseWithoutJob();
  expect(await api.requeueLostMessages()).toBe(1);
  await isSettled(id, 'sent');
  expect(await api.requeueLostMessages()).toBe(0);
  expect(api.inbox.messages()).toHaveLength(1);
  expect(api.logLines.join()).toContain('messages without a job were queued anew');
});

it('leaves a message alone that has a job, waiting or under way', async () => {
  api.inbox.refuse({ code: 451, text: 'Try again later' });
  const id = await promiseWithoutJob();
  await api.requeueLostMessages();
  expect(await api.requeueLostMessages()).toBe(0);
  await eventually(async () => ((await rows.findMessage(id)).attempts > 0 ? true : undefined));
  expect(await api.requeueLostMessages()).toBe(0);
  api.inbox.heal();
  await isSettled(id, 'sent');
  expect(api.inbox.messages()).toHaveLength(1);
});

it('gives a message a quarter of an hour before its job is looked for', async () => {
  await promiseWithoutJob();
  api.clock.set(minutesLater(14));
  expect(await api.requeueLostMessages()).toBe(0);
});

it('leaves what is settled alone', async () => {
  const id = await promiseWithoutJob();
  for (const state of ['sent', 'failed', 'dropped'] as const) {
    await api.db.prisma.message.update({ where: { id }, data: { state } });
    expect(await api.requeueLostMessages()).toBe(0);
  }
});

it('queues one that a dying process left in the middle of sending; a text then counts as unknown', async () => {
  const appointmentId = await rows.insertAppointment();
  const mail = await rows.insertMessage(appointmentId);
  const text = await rows.insertMessage(appointmentId, { channel: 'sms' });
  await api.db.prisma.message.updateMany({ data: { state: 'sending', attempts: 1 } });
  expect(await api.requeueLostMessages()).toBe(2);
  await isSettled(mail, 'sent');
  await isSettled(text, 'failed');
  expect(api.catcher.messages()).toEqual([]);
});
