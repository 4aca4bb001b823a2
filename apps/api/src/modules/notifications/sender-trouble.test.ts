import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MailError } from '../../integrations/mail.ts';
import { failureOf, prepareSending } from './sending.fixture.ts';

const at = prepareSending();

describe('trouble with the mail server', () => {
  test('for good: the message has failed, with the reason, and is not tried again', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.inbox.refuse({ code: 550, text: '5.1.1 <rosa@example.com> is unknown', times: 1 });
    await at.sender.send(messageId);
    expect(await at.rows.findMessage(messageId)).toMatchObject({
      state: 'failed',
      error: 'SMTP 550 5.1.1',
      sentAt: null,
    });
    await at.sender.send(messageId);
    expect(at.inbox.messages()).toEqual([]);
  });

  test('for now: the message waits with the reason, the job comes back, and it is sent with the same id', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.inbox.refuse({ code: 451, text: '4.7.1 <rosa@example.com> is greylisted', times: 2 });
    for (const attempts of [1, 2]) {
      expect(await failureOf(at.sender.send(messageId))).toMatchObject({ kind: 'try_later' });
      expect(await at.rows.findMessage(messageId)).toMatchObject({
        state: 'waiting',
        attempts,
        error: 'SMTP 451 4.7.1',
      });
    }
    await at.sender.send(messageId);
    expect(await at.rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 3, error: null });
    expect(at.inbox.messages().map((mail) => mail.messageId)).toEqual([`<${messageId}@closet.example.org>`]);
  });

  test('in the moment that nobody can decide: it is sent again, and can be told by its id', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.inbox.loseAnswer({ times: 1 });
    expect(await failureOf(at.sender.send(messageId))).toBeInstanceOf(MailError);
    await at.sender.send(messageId);
    const id = `<${messageId}@closet.example.org>`;
    expect(at.inbox.messages().map((mail) => mail.messageId)).toEqual([id, id]);
  });

  test('after the answer: it counts as sent', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.inbox.cutAfterAnswer({ times: 1 });
    await at.sender.send(messageId);
    await at.sender.send((await at.rows.insertPromise({ station: 2 })).messageId);
    expect(at.inbox.messages()).toHaveLength(2);
  });
});

describe('trouble of our own', () => {
  test('a process killed in the middle of sending leaves the message for the next one, at once', async () => {
    const { messageId } = await at.rows.insertPromise();
    let isHanging = false;
    const noteHanging = () => {
      isHanging = true;
      return true;
    };
    at.inbox.hang({ times: 1, match: noteHanging });
    const file = join(import.meta.dirname, 'sender-process.fixture.ts');
    const { inbox, catcher } = at;
    const servers = [inbox.smtpUrl, catcher.apiUrl, catcher.accountSid, catcher.authToken];
    const worker = spawn(process.execPath, [file, at.databaseUrl, ...servers, messageId], {
      stdio: 'ignore',
    });
    await expect.poll(() => isHanging, { timeout: 15_000 }).toBe(true);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await expect.poll(() => failureOf(at.sender.send(messageId))).toBeUndefined();
    expect(await at.rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(at.inbox.messages()).toHaveLength(1);
  });

  test('a database that can’t note for a moment what was sent does not make it go out twice', async () => {
    const { messageId } = await at.rows.insertPromise();
    const { pool } = at.db;
    // A sequence keeps its count although the refused update is rolled back.
    await pool.query('CREATE SEQUENCE refusals');
    await pool.query(`CREATE FUNCTION refuse_sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.state = 'sent' THEN PERFORM nextval('refusals'); RAISE EXCEPTION 'not now'; END IF; RETURN NEW; END $$`);
    await pool.query(
      'CREATE TRIGGER refuse_sent BEFORE UPDATE ON message FOR EACH ROW EXECUTE FUNCTION refuse_sent()',
    );
    const sending = at.sender.send(messageId);
    await expect
      .poll(async () => (await pool.query('SELECT is_called FROM refusals')).rows)
      .toEqual([{ is_called: true }]);
    await pool.query('DROP FUNCTION refuse_sent CASCADE');
    await sending;
    expect(await at.rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(at.inbox.messages()).toHaveLength(1);
  });

  test('a database connection lost while sending ends neither the process nor the message', async () => {
    const { messageId } = await at.rows.insertPromise();
    at.inbox.hang({ times: 1 });
    const sending = failureOf(
      at.createSender({ db: at.openConnections(), query: 'socketTimeout=600' }).send(messageId),
    );
    await expect.poll(async () => (await at.rows.findMessage(messageId)).state).toBe('sending');
    await at.db.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(await sending).toBeInstanceOf(MailError);
    await at.sender.send(messageId);
    expect(await at.rows.findMessage(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

test('neither the log nor the ledger tells who was written to', async () => {
  const answers = [
    () => at.inbox.refuse({ code: 451, text: '4.7.1 <rosa@example.com> Rosa Marín T-4711', times: 1 }),
    () => at.inbox.refuse({ code: 550, text: '5.1.1 <rosa@example.com> Rosa Marín T-4711', times: 1 }),
    () => at.inbox.loseAnswer({ times: 1 }),
    () => {},
  ];
  const told: unknown[] = [];
  for (const [index, answer] of answers.entries()) {
    const { messageId } = await at.rows.insertPromise({ station: index + 1 });
    answer();
    const error = await failureOf(at.sender.send(messageId));
    told.push(error instanceof Error ? [error.message, error.stack, error.cause] : undefined);
    told.push((await at.rows.findMessage(messageId)).error);
  }
  expect(at.logLines).toHaveLength(answers.length);
  expect(at.logLines.join('\n') + JSON.stringify(told)).not.toMatch(
    /rosa|marín|4711|example\.com|\+1312|token-of/i,
  );
});
