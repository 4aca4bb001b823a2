import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../testing/smtp-client.ts';
import { type Inbox, startInbox } from './inbox.ts';

const source = `From: Clothes Closet <site@example.org>
To: Ana <Ana@Example.org>
Subject: =?utf-8?q?Cita_reservada?=
Message-ID: <booked-1@example.org>
X-Kind: confirmation
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Martes, 17 de enero
--inner
Content-Type: text/html; charset=utf-8

<p>Martes <img src="cid:logo"><script>alert(1)</script></p>
--inner--
--outer
Content-Type: text/calendar; name=appointment.ics
Content-Disposition: attachment; filename=appointment.ics

BEGIN:VCALENDAR
END:VCALENDAR
--outer
Content-Type: image/png; name=logo.png
Content-Disposition: inline; filename=logo.png
Content-ID: <logo>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer--`;

describe('an inbox', () => {
  let inbox: Inbox;
  beforeEach(async () => {
    inbox = await startInbox();
  });
  afterEach(() => inbox.stop());

  const send = (to?: string[]) => sendMail(inbox.smtpUrl, { source, ...(to ? { to } : {}) });

  it('takes a mail apart', async () => {
    await send(['ana@example.org', 'Site@example.org']);
    const [mail] = await inbox.waitForMessages(1);

    expect(mail).toMatchObject({
      sender: 'site@example.org',
      recipients: ['ana@example.org', 'site@example.org'],
      messageId: '<booked-1@example.org>',
      from: '"Clothes Closet" <site@example.org>',
      to: ['ana@example.org'],
      subject: 'Cita reservada',
    });
    expect(mail?.text).toContain('Martes, 17 de enero');
    expect(mail?.html).toContain('<p>Martes');
    expect(mail?.headers).toContainEqual({ name: 'x-kind', value: 'confirmation' });
    const [invitation] = mail?.attachments ?? [];
    expect(invitation).toMatchObject({ filename: 'appointment.ics', contentType: 'text/calendar' });
    expect(invitation?.content.toString()).toContain('BEGIN:VCALENDAR');
  });

  it('waits for what is still to come', async () => {
    const waiting = inbox.waitForMessages((mails) => mails.some(({ to }) => to.includes('ana@example.org')));
    await send();

    expect(await waiting).toHaveLength(1);
  });

  it('says what it has when it waited in vain', async () => {
    await send();

    await expect(inbox.waitForMessages(2, 50)).rejects.toThrow('"Cita reservada" to ana@example.org');
  });

  it('refuses as often as told, then takes mail again', async () => {
    inbox.refuse({ code: 451, text: 'Try again later', times: 2 });

    expect([await send(), await send(), await send()]).toEqual([
      '451 Try again later',
      '451 Try again later',
      expect.stringMatching(/^250 /),
    ]);
    expect(inbox.messages()).toHaveLength(1);
  });

  it('refuses only what it is told to', async () => {
    inbox.refuse({
      code: 550,
      text: 'No such person',
      match: ({ recipients }) => recipients.includes('gone@example.org'),
    });

    expect(await send(['gone@example.org'])).toBe('550 No such person');
    expect(await send(['ana@example.org'])).toMatch(/^250 /);
  });

  it('can take a mail and lose the answer', async () => {
    inbox.loseAnswer({ times: 1 });

    await expect(send()).rejects.toThrow('The connection ended');
    expect(inbox.messages()).toHaveLength(1);
  });

  it('can hang until it is stopped', async () => {
    inbox.hang();
    const answer = send().catch(() => 'cut off');

    expect(await Promise.race([answer, inbox.waitForMessages(1, 100).catch(() => 'nothing')])).toBe(
      'nothing',
    );
    await inbox.stop();
    expect(await answer).toBe('cut off');
    inbox = await startInbox();
  });

  it('is healed of its faults', async () => {
    inbox.refuse({ code: 451, text: 'Try again later' });
    inbox.heal();

    expect(await send()).toMatch(/^250 /);
  });

  it('tells the same as JSON, without the contents of attachments', async () => {
    await send();
    const { messages } = (await (await fetch(`${inbox.url}/api/messages`)).json()) as { messages: object[] };

    expect(messages).toEqual([
      expect.objectContaining({ subject: 'Cita reservada', to: ['ana@example.org'] }),
    ]);
    expect(JSON.stringify(messages)).not.toContain('VCALENDAR');
  });

  it('shows a mail’s HTML where no script can run, its pictures in place', async () => {
    await send();
    const [mail] = inbox.messages();
    const answer = await fetch(`${inbox.url}/api/messages/${mail?.id}/html`);

    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox /);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
    expect(await answer.text()).toContain('src="data:image/png;base64,iVBORw0KGgo="');
  });

  it('hands out attachments as downloads', async () => {
    await send();
    const answer = await fetch(`${inbox.url}/api/messages/${inbox.messages()[0]?.id}/attachments/0`);

    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="?appointment\.ics/);
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
  });

  it('refuses connections while it is down, and is back at its address with the mails it had', async () => {
    await send();
    await inbox.goDown();
    await expect(send()).rejects.toThrow('ECONNREFUSED');
    await inbox.comeBack();
    await send();

    expect(inbox.messages()).toHaveLength(2);
  });

  it('is empty once cleared', async () => {
    await send();
    await fetch(`${inbox.url}/api/messages`, { method: 'DELETE' });

    expect(inbox.messages()).toEqual([]);
  });
});

describe('an inbox with a data file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has its mails again after the next start, the one cut off in writing excepted', async () => {
    const dataFile = join(folder, 'inbox.jsonl');
    const first = await startInbox({ dataFile });
    await sendMail(first.smtpUrl, { source });
    await first.stop();
    appendFileSync(dataFile, '{"id":"half a li');

    const second = await startInbox({ dataFile });
    await sendMail(second.smtpUrl, { source });
    const subjects = second.messages().map(({ subject }) => subject);
    await second.stop();

    expect(subjects).toEqual(['Cita reservada', 'Cita reservada']);
  });
});
