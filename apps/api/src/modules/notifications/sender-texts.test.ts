import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Prisma } from '@clothes-closet/database';
import { describe, expect, test } from 'vitest';
import { SmsError } from '../../integrations/sms.ts';
import { MessageHeld } from './hold.ts';
import { endsAt, now, startsAt } from './notifications.fixture.ts';
import { revive } from './repository.ts';
import { failureOf, prepareSending } from './sending.fixture.ts';

const at = prepareSending();

const promiseText = async (rest: Partial<Prisma.AppointmentUncheckedCreateInput> = {}) => {
  const appointmentId = await at.rows.insertAppointment(rest);
  const messageId = await at.rows.insertMessage(appointmentId, { channel: 'sms' });
  return { appointmentId, messageId };
};

const expectRow = async (messageId: string, row: object) =>
  expect(await at.rows.findMessage(messageId)).toMatchObject(row);

describe('a promised text', () => {
  test('goes to the guardian’s phone, with the manage link', async () => {
    const { appointmentId, messageId } = await promiseText({ locale: 'es' });
    await at.sender.send(messageId);
    expect(at.catcher.messages()).toMatchObject([{ to: '+13125550142', from: '+12175550100' }]);
    const body = at.catcher.messages()[0]?.body;
    expect(body).toMatch(/^Lincoln Clothes Closet: Usted tiene una cita el miércoles, 20 de enero/);
    expect(body?.split('\n')).toContain(`https://closet.example.org/manage/token-of-${appointmentId}`);
    expect(at.inbox.messages()).toEqual([]);
    await expectRow(messageId, { state: 'sent', sentAt: now, attempts: 1, error: null });
  });

  test('is sent once though its job repeats, and many workers take it up at once', async () => {
    const { messageId } = await promiseText();
    const workers = [
      at.sender,
      at.createSender({ db: at.openConnections() }),
      at.createSender({ db: at.openConnections() }),
    ];
    const failures = await Promise.all(workers.map((worker) => failureOf(worker.send(messageId))));
    expect(failures.filter((error) => error !== undefined && !(error instanceof MessageHeld))).toEqual([]);
    await at.sender.send(messageId);
    expect(at.catcher.messages()).toHaveLength(1);
  });
});

describe('at the moment of sending, no text goes out', () => {
  const expectDropped = async (messageId: string) => {
    await at.sender.send(messageId);
    expect(at.catcher.messages()).toEqual([]);
    await expectRow(messageId, { state: 'dropped', sentAt: null, error: null });
  };

  test.each([
    ['whose consent is gone', { smsConsent: false }],
    ['whose phone is no mobile', { phoneType: 'home' }],
    ['whose appointment was cancelled', { status: 'cancelled' }],
    ['whose appointment was moved', { startsAt: new Date('2027-01-21T19:20:00Z') }],
  ] as const)('to a family %s', async (_which, change) => {
    const { appointmentId, messageId } = await promiseText();
    await at.db.prisma.appointment.update({
      where: { id: appointmentId },
      data: { ...change, ...('startsAt' in change ? { endsAt: new Date('2027-01-21T19:40:00Z') } : {}) },
    });
    await expectDropped(messageId);
  });

  test('about a visit that is over', async () => {
    const { messageId } = await promiseText();
    at.time = endsAt;
    await expectDropped(messageId);
  });

  test('where texts were switched off meanwhile', async () => {
    const { messageId } = await promiseText();
    at.sender = at.createSender({ sendsTexts: false });
    await expectDropped(messageId);
  });

  test('to a number that is not the one promised: the number is read anew', async () => {
    const { appointmentId, messageId } = await promiseText();
    await at.db.prisma.appointment.update({ where: { id: appointmentId }, data: { phone: '+13125550143' } });
    await at.sender.send(messageId);
    expect(at.catcher.messages().map(({ to }) => to)).toEqual(['+13125550143']);
  });
});

describe('a text that is refused', () => {
  test('has failed with Twilio’s code, and is not tried again', async () => {
    const { messageId } = await promiseText();
    at.catcher.refuse({ code: 21211, times: 1 });
    await at.sender.send(messageId);
    await at.sender.send(messageId);
    await expectRow(messageId, { state: 'failed', error: 'twilio_21211', attempts: 1, sentAt: null });
    expect(at.catcher.messages()).toEqual([]);
  });

  test('by a family that answered STOP is the last one, whatever else is promised; emails go on', async () => {
    const { appointmentId, messageId } = await promiseText();
    at.catcher.refuse({ code: 21610, times: 1 });
    await at.sender.send(messageId);
    await expectRow(messageId, { state: 'failed', error: 'twilio_21610' });

    const reminder = { kind: 'reminder', forStart: startsAt } as const;
    const text = await at.rows.insertMessage(appointmentId, { ...reminder, channel: 'sms' });
    const mail = await at.rows.insertMessage(appointmentId, reminder);
    await at.sender.send(text);
    await at.sender.send(mail);
    expect(at.catcher.messages()).toEqual([]);
    await expectRow(text, { state: 'dropped' });
    await expectRow(mail, { state: 'sent' });
  });

  test('by a family that has answered START since goes out when an admin sends it again, and so do later ones', async () => {
    const { appointmentId, messageId } = await promiseText();
    at.catcher.refuse({ code: 21610, times: 1 });
    await at.sender.send(messageId);
    await revive(at.db.prisma, messageId);
    await at.sender.send(messageId);
    await at.sender.send(await at.rows.insertMessage(appointmentId, { kind: 'reminder', channel: 'sms' }));
    expect(at.catcher.messages()).toHaveLength(2);
  });
});

describe('a text that was surely not taken', () => {
  test('waits with the reason, the job comes back, and it is sent', async () => {
    const { messageId } = await promiseText();
    at.catcher.refuse({ status: 429, code: 20429, times: 1 });
    at.catcher.refuse({ status: 503, times: 1 });
    expect(await failureOf(at.sender.send(messageId))).toMatchObject({ kind: 'try_later' });
    await expectRow(messageId, { state: 'waiting', attempts: 1, error: 'twilio_20429' });
    expect(await failureOf(at.sender.send(messageId))).toBeInstanceOf(SmsError);
    await expectRow(messageId, { state: 'waiting', attempts: 2, error: 'http_503' });
    await at.sender.send(messageId);
    await expectRow(messageId, { state: 'sent', attempts: 3, error: null });
    expect(at.catcher.messages()).toHaveLength(1);
  });

  test('waits while Twilio is not to be reached', async () => {
    const { messageId } = await promiseText();
    await at.catcher.stop();
    expect(await failureOf(at.sender.send(messageId))).toMatchObject({ kind: 'try_later' });
    await expectRow(messageId, { state: 'waiting', error: 'ECONNREFUSED' });
  });
});

describe('a text of which nobody knows whether it went out is never sent again by itself:', () => {
  const unknown = { state: 'failed', error: 'outcome_unknown', attempts: 1, sentAt: null };

  test('the answer was lost', async () => {
    const { messageId } = await promiseText();
    at.catcher.loseAnswer({ times: 1 });
    await at.sender.send(messageId);
    await expectRow(messageId, unknown);
    await at.sender.send(messageId);
    expect(at.catcher.messages()).toHaveLength(1);
  });

  test('no answer came in time', async () => {
    const { messageId } = await promiseText();
    at.catcher.hang({ times: 1 });
    await at.createSender({ answerMs: 200 }).send(messageId);
    await expectRow(messageId, unknown);
  });

  test('the process was killed in the middle of sending', async () => {
    const { messageId } = await promiseText();
    let isHanging = false;
    at.catcher.hang({
      match: () => {
        isHanging = true;
        return true;
      },
    });
    const file = join(import.meta.dirname, 'sender-process.fixture.ts');
    const { inbox, catcher } = at;
    const servers = [inbox.smtpUrl, catcher.apiUrl, catcher.accountSid, catcher.authToken];
    const worker = spawn(process.execPath, [file, at.databaseUrl, ...servers, messageId], {
      stdio: 'ignore',
    });
    await expect.poll(() => isHanging, { timeout: 15_000 }).toBe(true);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    at.catcher.heal();
    await expect.poll(() => failureOf(at.sender.send(messageId))).toBeUndefined();
    await expectRow(messageId, unknown);
    expect(at.catcher.messages()).toEqual([]);
  });
});

test('neither the log nor the ledger tells who was written to', async () => {
  const faults = [
    () => at.catcher.refuse({ code: 21211, times: 1 }),
    () => at.catcher.refuse({ code: 21610, times: 1 }),
    () => at.catcher.refuse({ code: 21611, times: 1 }),
    () => at.catcher.refuse({ code: 20500, status: 500, times: 1 }),
    () => at.catcher.loseAnswer({ times: 1 }),
    () => {},
  ];
  const told: unknown[] = [];
  for (const [index, fault] of faults.entries()) {
    const { messageId } = await promiseText({ station: index + 1 });
    fault();
    const error = await failureOf(at.sender.send(messageId));
    told.push(error instanceof Error ? [error.message, error.stack, error.cause] : undefined);
    told.push((await at.rows.findMessage(messageId)).error);
  }
  // Of the two whose outcome is unknown it also says why.
  expect(at.logLines).toHaveLength(faults.length + 2);
  expect(at.logLines.join()).toMatch(/twilio_20500.*ECONNRESET/s);
  expect(at.logLines.join('\n') + JSON.stringify(told)).not.toMatch(/3125550142|rosa|marín|4711|token-of/i);
});
