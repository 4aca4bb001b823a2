import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Inbox, startInbox } from '@clothes-closet/sandbox';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/test-database.ts';
import { createMailer, MailError } from '../../integrations/mail.ts';
import { createDatabase, type Database } from '../../platform/database.ts';
import { MessageHeld } from './hold.ts';
import { createRows, endsAt, now, settings, waiting } from './notifications.fixture.ts';
import { createMessageSender, type MessageSender } from './sender.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let rows: ReturnType<typeof createRows>;
let inbox: Inbox;
let time: Date;
let logLines: string[];
let sender: MessageSender;
const cleanUps: (() => unknown)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  rows = createRows(database.db);
});
afterAll(() => database.stop());

beforeEach(async () => {
  inbox = await startInbox();
  cleanUps.push(inbox.stop);
  time = now;
  logLines = [];
  sender = createSender();
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  // One family holds the place at a time.
  await database.db.prisma.appointment.deleteMany();
});

/** A worker as each process has one; with its own connections where the test plays several processes. */
const createSender = ({
  db = database.db,
  query = '',
}: {
  db?: Database;
  query?: string;
} = {}): MessageSender => {
  const mailer = createMailer({
    smtpUrl: `${inbox.smtpUrl}?rateLimit=1000&${query}`,
    from: 'Clothes Closet <closet@example.org>',
    copyTo: 'copies@example.org',
  });
  cleanUps.push(mailer.close);
  return createMessageSender({
    db,
    mailer,
    settings: { read: async () => settings },
    clock: { now: () => time },
    publicUrl: 'https://closet.example.org',
    manageTokens: { tokenFor: (id) => `token-of-${id}` },
    logger: pino({ level: 'trace', base: null }, { write: (line: string) => logLines.push(line) }),
  });
};

const openConnections = (): Database => {
  const db = createDatabase(database.databaseUrl);
  cleanUps.push(db.close);
  return db;
};

const failureOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => undefined,
    (error: unknown) => error,
  );

const cancel = (id: string) =>
  database.db.prisma.appointment.update({ where: { id }, data: { status: 'cancelled' } });

describe('a promised confirmation', () => {
  test('goes to the guardian and the site, with the manage link and the calendar file', async () => {
    const { appointmentId, messageId } = await rows.insertPromise({ locale: 'es' });
    await sender.send(messageId);
    const [mail, ...others] = await inbox.waitForMessages(1);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipients: ['rosa@example.com', 'copies@example.org'],
      to: ['rosa@example.com'],
      messageId: `<${messageId}@closet.example.org>`,
      subject: 'Su cita está reservada: miércoles, 20 de enero, 1:20 p.m.',
    });
    expect(mail?.text).toContain(`https://closet.example.org/manage/token-of-${appointmentId}`);
    expect(mail?.html).toContain('T-4711');
    expect(mail?.attachments[0]?.content.toString()).toContain(`UID:${appointmentId}@closet.example.org`);
    expect(await rows.findMessage(messageId)).toMatchObject({
      state: 'sent',
      sentAt: now,
      attempts: 1,
      error: null,
    });
  });

  test('is not sent again when its job repeats', async () => {
    const { messageId } = await rows.insertPromise();
    await sender.send(messageId);
    await sender.send(messageId);
    expect(inbox.messages()).toHaveLength(1);
    expect((await rows.findMessage(messageId)).attempts).toBe(1);
  });

  test('is sent once though many workers of several processes take it up at once', async () => {
    const workers = [
      sender,
      createSender({ db: openConnections() }),
      createSender({ db: openConnections() }),
    ];
    const messageIds: string[] = [];
    for (let station = 1; station <= 8; station += 1) {
      messageIds.push((await rows.insertPromise({ station })).messageId);
    }
    const failures = await Promise.all(
      messageIds.flatMap((id) => [...workers, ...workers].map((worker) => failureOf(worker.send(id)))),
    );
    expect(failures.filter((error) => error !== undefined && !(error instanceof MessageHeld))).toEqual([]);
    const sent = inbox.messages().map((mail) => mail.messageId);
    expect(sent.toSorted()).toEqual(messageIds.map((id) => `<${id}@closet.example.org>`).toSorted());
    for (const id of messageIds)
      expect(await rows.findMessage(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('is not sent by a second worker while the first waits for a slow server', async () => {
    const { messageId } = await rows.insertPromise();
    inbox.hang({ times: 1 });
    const slow = failureOf(createSender({ query: 'socketTimeout=600' }).send(messageId));
    await expect.poll(async () => (await rows.findMessage(messageId)).state).toBe('sending');
    expect(await failureOf(createSender({ db: openConnections() }).send(messageId))).toBeInstanceOf(
      MessageHeld,
    );
    expect(await slow).toBeInstanceOf(MailError);
    await sender.send(messageId);
    expect(inbox.messages()).toHaveLength(1);
  });

  test('is unknown: nothing happens', async () => {
    await sender.send('01930000-0000-7000-8000-00000000dead');
    expect(inbox.messages()).toEqual([]);
  });
});

describe('at the moment of sending, nothing goes out for', () => {
  const expectDropped = async (messageId: string) => {
    await sender.send(messageId);
    expect(inbox.messages()).toEqual([]);
    expect(await rows.findMessage(messageId)).toMatchObject({ state: 'dropped', sentAt: null, error: null });
  };

  test('an appointment cancelled meanwhile', async () => {
    const { appointmentId, messageId } = await rows.insertPromise();
    await cancel(appointmentId);
    await expectDropped(messageId);
  });

  test('an appointment moved meanwhile, which has a message of its own for the new time', async () => {
    const { appointmentId, messageId } = await rows.insertPromise();
    const later = new Date('2027-01-21T19:20:00Z');
    await database.db.prisma.appointment.update({
      where: { id: appointmentId },
      data: { startsAt: later, endsAt: new Date('2027-01-21T19:40:00Z') },
    });
    await expectDropped(messageId);
    await sender.send(await rows.insertMessage(appointmentId, { forStart: later }));
    expect(inbox.messages().map(({ subject }) => subject)).toEqual([
      'You are booked: Thursday, January 21, 1:20 PM',
    ]);
  });

  test('an appointment that is over, after an outage of days', async () => {
    const { messageId } = await rows.insertPromise();
    time = endsAt;
    await expectDropped(messageId);
  });

  test('a family that has left the wait list', async () => {
    const appointmentId = await rows.insertAppointment({ ...waiting });
    const first = await rows.insertMessage(appointmentId, { kind: 'waitlisted', forStart: now });
    await sender.send(first);
    expect(inbox.messages().map(({ subject }) => subject)).toEqual(['You are on the wait list']);
    inbox.clear();
    await cancel(appointmentId);
    await expectDropped(await rows.insertMessage(appointmentId, { kind: 'waitlisted', forStart: endsAt }));
  });
});

describe('trouble with the mail server', () => {
  test('for good: the message has failed, with the reason, and is not tried again', async () => {
    const { messageId } = await rows.insertPromise();
    inbox.refuse({ code: 550, text: '5.1.1 <rosa@example.com> is unknown', times: 1 });
    await sender.send(messageId);
    expect(await rows.findMessage(messageId)).toMatchObject({
      state: 'failed',
      error: 'SMTP 550 5.1.1',
      sentAt: null,
    });
    await sender.send(messageId);
    expect(inbox.messages()).toEqual([]);
  });

  test('for now: the message waits with the reason, the job comes back, and it is sent with the same id', async () => {
    const { messageId } = await rows.insertPromise();
    inbox.refuse({ code: 451, text: '4.7.1 <rosa@example.com> is greylisted', times: 2 });
    for (const attempts of [1, 2]) {
      expect(await failureOf(sender.send(messageId))).toMatchObject({ kind: 'try_later' });
      expect(await rows.findMessage(messageId)).toMatchObject({
        state: 'waiting',
        attempts,
        error: 'SMTP 451 4.7.1',
      });
    }
    await sender.send(messageId);
    expect(await rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 3, error: null });
    expect(inbox.messages().map((mail) => mail.messageId)).toEqual([`<${messageId}@closet.example.org>`]);
  });

  test('in the moment that nobody can decide: it is sent again, and can be told by its id', async () => {
    const { messageId } = await rows.insertPromise();
    inbox.loseAnswer({ times: 1 });
    expect(await failureOf(sender.send(messageId))).toBeInstanceOf(MailError);
    await sender.send(messageId);
    const id = `<${messageId}@closet.example.org>`;
    expect(inbox.messages().map((mail) => mail.messageId)).toEqual([id, id]);
  });

  test('after the answer: it counts as sent', async () => {
    const { messageId } = await rows.insertPromise();
    inbox.cutAfterAnswer({ times: 1 });
    await sender.send(messageId);
    await sender.send((await rows.insertPromise({ station: 2 })).messageId);
    expect(inbox.messages()).toHaveLength(2);
  });
});

describe('trouble of our own', () => {
  test('a process killed in the middle of sending leaves the message for the next one, at once', async () => {
    const { messageId } = await rows.insertPromise();
    let isHanging = false;
    const noteHanging = () => {
      isHanging = true;
      return true;
    };
    inbox.hang({ times: 1, match: noteHanging });
    const file = join(import.meta.dirname, 'sender-process.fixture.ts');
    const worker = spawn(process.execPath, [file, database.databaseUrl, inbox.smtpUrl, messageId], {
      stdio: 'ignore',
    });
    await expect.poll(() => isHanging, { timeout: 15_000 }).toBe(true);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await expect.poll(() => failureOf(sender.send(messageId))).toBeUndefined();
    expect(await rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(inbox.messages()).toHaveLength(1);
  });

  test('a database that can’t note for a moment what was sent does not make it go out twice', async () => {
    const { messageId } = await rows.insertPromise();
    const { pool } = database.db;
    await pool.query(`CREATE FUNCTION refuse_sent() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.state = 'sent' THEN RAISE EXCEPTION 'not now'; END IF; RETURN NEW; END $$`);
    await pool.query(
      'CREATE TRIGGER refuse_sent BEFORE UPDATE ON message FOR EACH ROW EXECUTE FUNCTION refuse_sent()',
    );
    const sending = sender.send(messageId);
    await inbox.waitForMessages(1);
    await pool.query('DROP FUNCTION refuse_sent CASCADE');
    await sending;
    expect(await rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(inbox.messages()).toHaveLength(1);
  });

  test('a lost connection while sending is survived, and what was sent is noted', async () => {
    const { messageId } = await rows.insertPromise();
    inbox.hang({ times: 1 });
    const sending = failureOf(
      createSender({ db: openConnections(), query: 'socketTimeout=600' }).send(messageId),
    );
    await expect.poll(async () => (await rows.findMessage(messageId)).state).toBe('sending');
    await database.db.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(await sending).toBeInstanceOf(MailError);
    await sender.send(messageId);
    expect(await rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('a kind that this version can’t write waits for one that can', async () => {
    const appointmentId = await rows.insertAppointment();
    const messageId = await rows.insertMessage(appointmentId, { kind: 'offered' });
    expect(await failureOf(sender.send(messageId))).toBeInstanceOf(Error);
    expect(await rows.findMessage(messageId)).toMatchObject({ state: 'waiting', error: 'Error' });
  });
});

test('neither the log nor the ledger tells who was written to', async () => {
  const answers = [
    () => inbox.refuse({ code: 451, text: '4.7.1 <rosa@example.com> Rosa Marín T-4711', times: 1 }),
    () => inbox.refuse({ code: 550, text: '5.1.1 <rosa@example.com> Rosa Marín T-4711', times: 1 }),
    () => inbox.loseAnswer({ times: 1 }),
    () => {},
  ];
  const told: unknown[] = [];
  for (const [index, answer] of answers.entries()) {
    const { messageId } = await rows.insertPromise({ station: index + 1 });
    answer();
    const error = await failureOf(sender.send(messageId));
    told.push(error instanceof Error ? [error.message, error.stack, error.cause] : undefined);
    told.push((await rows.findMessage(messageId)).error);
  }
  expect(logLines).toHaveLength(answers.length);
  expect(logLines.join('\n') + JSON.stringify(told)).not.toMatch(
    /rosa|marín|4711|example\.com|\+1312|token-of/i,
  );
});
