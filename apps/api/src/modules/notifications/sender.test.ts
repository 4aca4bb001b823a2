import { describe, expect, test } from 'vitest';
import { MailError } from '../../integrations/mail.ts';
import { MessageHeld } from './hold.ts';
import { endsAt, now, startsAt, waiting } from './notifications.fixture.ts';
import { failureOf, prepareSending } from './sending.fixture.ts';

const at = prepareSending();

/** To the next day. */
const moved = { startsAt: new Date('2027-01-21T19:20:00Z'), endsAt: new Date('2027-01-21T19:40:00Z') };

describe('a promised confirmation', () => {
  test('goes to the guardian and the site, with the manage link and the calendar file', async () => {
    const { appointmentId, messageId } = await at.rows.insertPromise({ locale: 'es' });
    await at.sender.send(messageId);
    const [mail, ...others] = await at.inbox.waitForMessages(1);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipients: ['rosa@example.com', 'copies@example.org'],
      to: ['rosa@example.com'],
      messageId: `<${messageId}@closet.example.org>`,
      subject: 'Su cita está reservada: miércoles, 20 de enero, 1:20 p.m.',
    });
    expect(mail?.text).toContain(`https://closet.example.org/manage/token-of-${appointmentId}`);
    expect(mail?.html).toContain('T-4711');
    expect(mail?.attachments[0]?.content.toString()).toContain(`UID:${appointmentId}\r\n`);
    expect(await at.rows.findMessage(messageId)).toMatchObject({
      state: 'sent',
      sentAt: now,
      attempts: 1,
      error: null,
    });
  });

  test('is not sent again when its job repeats', async () => {
    const { messageId } = await at.rows.insertPromise();
    await at.sender.send(messageId);
    await at.sender.send(messageId);
    expect(at.inbox.messages()).toHaveLength(1);
    expect((await at.rows.findMessage(messageId)).attempts).toBe(1);
  });

  test('is sent once though many workers of several processes take it up at once', async () => {
    const workers = [
      at.sender,
      at.createSender({ db: at.openConnections() }),
      at.createSender({ db: at.openConnections() }),
    ];
    const messageIds: string[] = [];
    for (let station = 1; station <= 8; station += 1) {
      messageIds.push((await at.rows.insertPromise({ station })).messageId);
    }
    const failures = await Promise.all(
      messageIds.flatMap((id) => [...workers, ...workers].map((worker) => failureOf(worker.send(id)))),
    );
    expect(failures.filter((error) => error !== undefined && !(error instanceof MessageHeld))).toEqual([]);
    const sent = at.inbox.messages().map((mail) => mail.messageId);
    expect(sent.toSorted()).toEqual(messageIds.map((id) => `<${id}@closet.example.org>`).toSorted());
    for (const id of messageIds)
      expect(await at.rows.findMessage(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('is not sent by a second worker while the first waits for a slow server', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.inbox.hang({ times: 1 });
    const slow = failureOf(at.createSender({ query: 'socketTimeout=600' }).send(messageId));
    await expect.poll(async () => (await at.rows.findMessage(messageId)).state).toBe('sending');
    expect(await failureOf(at.createSender({ db: at.openConnections() }).send(messageId))).toBeInstanceOf(
      MessageHeld,
    );
    expect(await slow).toBeInstanceOf(MailError);
    await at.sender.send(messageId);
    expect(at.inbox.messages()).toHaveLength(1);
  });

  test('is unknown: nothing happens', async () => {
    await at.sender.send('01930000-0000-7000-8000-00000000dead');
    expect(at.inbox.messages()).toEqual([]);
  });
});

describe('a promised message about', () => {
  const subjects = () => at.inbox.messages().map(({ subject }) => subject);

  test('a new time goes out, and the confirmation of the old one no longer', async () => {
    const { appointmentId, messageId } = await at.rows.insertPromise();
    await at.db.prisma.appointment.update({ where: { id: appointmentId }, data: { ...moved, version: 2 } });
    await at.sender.send(messageId);
    const forStart = moved.startsAt;
    await at.sender.send(await at.rows.insertMessage(appointmentId, { kind: 'rescheduled', forStart }));
    expect(subjects()).toEqual(['Your visit has a new time: Thursday, January 21, 1:20 PM']);
    expect(at.inbox.messages()[0]?.attachments[0]?.content.toString()).toMatch(/SEQUENCE:1\r\n/);
  });

  test('a cancellation goes out with a way to book again, and takes the visit out of the calendar', async () => {
    const appointmentId = await at.rows.insertAppointment({ status: 'cancelled', locale: 'fr', version: 2 });
    await at.sender.send(await at.rows.insertMessage(appointmentId, { kind: 'cancelled' }));
    const [mail] = at.inbox.messages();
    expect(mail?.subject).toBe('Votre visite est annulée\u00a0: mercredi 20 janvier à 13:20');
    expect(mail?.html).toContain('href="https://closet.example.org/?lang=fr"');
    const [file] = mail?.attachments ?? [];
    expect(file?.contentType).toBe('text/calendar');
    expect(file?.content.toString()).toContain('METHOD:CANCEL');
    expect(file?.content.toString()).toContain(`UID:${appointmentId}\r\n`);
  });
});

describe('at the moment of sending, nothing goes out for', () => {
  const expectDropped = async (messageId: string, sender = at.sender) => {
    await sender.send(messageId);
    expect(at.inbox.messages()).toEqual([]);
    expect(await at.rows.findMessage(messageId)).toMatchObject({
      state: 'dropped',
      sentAt: null,
      error: null,
    });
  };

  test('an appointment cancelled meanwhile', async () => {
    const { appointmentId, messageId } = await at.rows.insertPromise();
    await at.cancel(appointmentId);
    await expectDropped(messageId);
  });

  test('an appointment cancelled while its message waited for its turn to leave', async () => {
    const { appointmentId, messageId } = await at.rows.insertPromise();
    const takeMailTurn = async () => {
      await at.cancel(appointmentId);
    };
    await expectDropped(messageId, at.createSender({ takeMailTurn }));
  });

  test('an appointment moved meanwhile, which has a message of its own for the new time', async () => {
    const { appointmentId, messageId } = await at.rows.insertPromise();
    await at.db.prisma.appointment.update({ where: { id: appointmentId }, data: moved });
    await expectDropped(messageId);
    await at.sender.send(await at.rows.insertMessage(appointmentId, { forStart: moved.startsAt }));
    expect(at.inbox.messages().map(({ subject }) => subject)).toEqual([
      'You are booked: Thursday, January 21, 1:20 PM',
    ]);
  });

  test('an appointment that is over, after an outage of days', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.time = endsAt;
    await expectDropped(messageId);
  });

  test('a move after which the appointment was cancelled, or moved on', async () => {
    const appointmentId = await at.rows.insertAppointment();
    const forStart = moved.startsAt;
    await expectDropped(await at.rows.insertMessage(appointmentId, { kind: 'rescheduled', forStart }));
    await at.cancel(appointmentId);
    await expectDropped(await at.rows.insertMessage(appointmentId, { kind: 'rescheduled' }));
  });

  test('a cancellation of what was to begin by now, or was never cancelled', async () => {
    const standing = await at.rows.insertAppointment();
    await expectDropped(await at.rows.insertMessage(standing, { kind: 'cancelled' }));
    const cancelled = await at.rows.insertAppointment({ status: 'cancelled' });
    at.time = startsAt;
    await expectDropped(await at.rows.insertMessage(cancelled, { kind: 'cancelled' }));
  });

  test('a cancellation of somebody who was only waiting', async () => {
    const appointmentId = await at.rows.insertAppointment({ ...waiting, status: 'cancelled' });
    await expectDropped(await at.rows.insertMessage(appointmentId, { kind: 'cancelled' }));
  });

  test('a family that has left the wait list', async () => {
    const appointmentId = await at.rows.insertAppointment({ ...waiting });
    const first = await at.rows.insertMessage(appointmentId, { kind: 'waitlisted', forStart: now });
    await at.sender.send(first);
    expect(at.inbox.messages().map(({ subject }) => subject)).toEqual(['You are on the wait list']);
    at.inbox.clear();
    await at.cancel(appointmentId);
    await expectDropped(await at.rows.insertMessage(appointmentId, { kind: 'waitlisted', forStart: endsAt }));
  });
});
