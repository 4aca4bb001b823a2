import { type Inbox, startInbox } from '@clothes-closet/sandbox';
import { afterEach, describe, expect, test } from 'vitest';
import { createMailer, MailError, type Mailer, type MailMessage } from './mail.ts';
import { type Answer, startScriptedSmtp } from './smtp.fixture.ts';

const guardian = 'rosa@example.com';
const site = 'copies@example.org';

const message = (rest: Partial<MailMessage> = {}): MailMessage => ({
  to: guardian,
  subject: 'You are booked',
  html: '<p>Hello</p>',
  text: 'Hello',
  messageId: '<0190@closet.example.org>',
  locale: 'es',
  ...rest,
});

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const mailerTo = (smtpUrl: string): Mailer => {
  const mailer = createMailer({ smtpUrl, from: 'Clothes Closet <closet@example.org>', copyTo: site });
  cleanUps.push(mailer.close);
  return mailer;
};

const withInbox = async (query = ''): Promise<{ inbox: Inbox; mailer: Mailer }> => {
  const inbox = await startInbox();
  cleanUps.push(inbox.stop);
  return { inbox, mailer: mailerTo(inbox.smtpUrl + query) };
};

const withServer = async (answer: Answer) => {
  const server = await startScriptedSmtp(answer);
  cleanUps.push(server.stop);
  return { server, mailer: mailerTo(`smtp://user:pass@${server.address}`) };
};

const failureOf = async (sending: Promise<unknown>): Promise<MailError> => {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof MailError) return error;
  throw new Error('expected a MailError');
};

const onlyMail = (inbox: Inbox) => {
  const [mail, ...others] = inbox.messages();
  if (!mail || others.length > 0) throw new Error('expected one mail');
  return mail;
};

describe('a message', () => {
  test('reaches the guardian and the site in one transaction, and the guardian sees nothing of the copy', async () => {
    const { inbox, mailer } = await withInbox();
    expect(await mailer.send(message())).toEqual({ isCopied: true });
    const mail = onlyMail(inbox);
    expect(mail.recipients).toEqual([guardian, site]);
    expect(mail.to).toEqual([guardian]);
    expect(mail.source).not.toContain(site);
    expect(mail.source).not.toMatch(/^bcc:/im);
  });

  test('goes out once where the guardian is the site itself', async () => {
    const { inbox, mailer } = await withInbox();
    expect(await mailer.send(message({ to: site.toUpperCase() }))).toEqual({ isCopied: true });
    expect(onlyMail(inbox).recipients).toEqual([site]);
  });

  test('carries its id and language, and asks machines not to answer', async () => {
    const { inbox, mailer } = await withInbox();
    await mailer.send(message());
    const mail = onlyMail(inbox);
    expect(mail.messageId).toBe('<0190@closet.example.org>');
    expect(mail.from).toContain('closet@example.org');
    expect(mail.headers).toContainEqual({ name: 'content-language', value: 'es' });
    expect(mail.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-generated' });
  });

  test('has the calendar file as an attachment beside the words, never as one of their forms', async () => {
    const { inbox, mailer } = await withInbox();
    await mailer.send(message({ calendar: { content: 'BEGIN:VCALENDAR\r\n', method: 'PUBLISH' } }));
    const { source, attachments } = onlyMail(inbox);
    expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['appointment.ics', 'text/calendar'],
    ]);
    expect(attachments[0]?.content.toString()).toBe('BEGIN:VCALENDAR\r\n');
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(source).toMatch(/Content-Disposition: attachment; filename=appointment\.ics/i);
    const boundary = /multipart\/alternative;\s+boundary="?([^"\r\n]+)/.exec(source)?.[1];
    const forms = source.split(`--${boundary}`).slice(1, -1);
    expect(forms.map((form) => /Content-Type: (\S+);/i.exec(form)?.[1])).toEqual(['text/plain', 'text/html']);
  });

  test('has no header and no recipient that a line break or a comma smuggled in', async () => {
    const { inbox, mailer } = await withInbox();
    await mailer.send(message({ subject: 'Hello\r\nBcc: thief@example.net\r\n\r\nHi' }));
    const mail = onlyMail(inbox);
    expect(mail.recipients).toEqual([guardian, site]);
    expect(mail.headers.map(({ name }) => name)).not.toContain('bcc');
    expect(mail.text.trim()).toBe('Hello');

    inbox.clear();
    for (const to of [
      'rosa@example.com, thief@example.net',
      'rosa@example.com\r\nRCPT TO:<thief@example.net>',
    ]) {
      await mailer.send(message({ to })).catch(() => {});
    }
    expect(inbox.messages().flatMap(({ recipients }) => recipients)).not.toContain('thief@example.net');
  });
});

describe('a failure', () => {
  test.each([
    [550, '5.1.1 <rosa@example.com> is unknown here', 'refused', 'SMTP 550 5.1.1'],
    [554, 'rosa@example.com does not want it', 'refused', 'SMTP 554'],
    [451, '4.7.1 <rosa@example.com> is greylisted', 'try_later', 'SMTP 451 4.7.1'],
    [421, '4.3.2 going down', 'try_later', 'SMTP 421 4.3.2'],
    [503, '5.5.1 out of order', 'try_later', 'SMTP 503 5.5.1'],
  ] as const)(
    'with %i at the end of the data is told by its codes alone',
    async (code, text, kind, reason) => {
      const { inbox, mailer } = await withInbox();
      inbox.refuse({ code, text });
      const error = await failureOf(mailer.send(message()));
      expect({ kind: error.kind, reason: error.reason }).toEqual({ kind, reason });
      expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain('rosa');
    },
  );

  test('of the sign-in, the greeting or the sender is ours to mend: the message waits', async () => {
    const answers: [string, string][] = [
      ['AUTH', '535 5.7.8 no'],
      ['', '554 5.3.2 no service'],
      ['MAIL', '550 5.7.60 closet@example.org may not send'],
      ['RCPT', '530 5.7.57 sign in first'],
    ];
    for (const [start, answer] of answers) {
      const { mailer } = await withServer((command) =>
        (start === '' ? command === '' : command.startsWith(start)) ? answer : undefined,
      );
      expect(await failureOf(mailer.send(message()))).toMatchObject({ kind: 'try_later' });
    }
  });

  test('of the network is for later, whether nobody answers, or not in time, or no more', async () => {
    const gone = await startScriptedSmtp(() => undefined);
    await gone.stop();
    const mailer = mailerTo(`smtp://${gone.address}`);
    expect(await failureOf(mailer.send(message()))).toMatchObject({ kind: 'try_later' });

    const { inbox, mailer: impatient } = await withInbox('?socketTimeout=300');
    inbox.hang({ times: 1 });
    expect(await failureOf(impatient.send(message()))).toMatchObject({
      kind: 'try_later',
      reason: 'ETIMEDOUT',
    });
    inbox.loseAnswer({ times: 1 });
    expect(await failureOf(impatient.send(message()))).toMatchObject({ kind: 'try_later' });
    expect(await impatient.send(message())).toEqual({ isCopied: true });
  });

  test('after closing is for later', async () => {
    const { mailer } = await withInbox();
    await mailer.send(message());
    mailer.close();
    expect(await failureOf(mailer.send(message()))).toMatchObject({ kind: 'try_later' });
  });
});

describe('where the server takes one recipient and not the other', () => {
  test('a refused copy does not keep the guardian from being served', async () => {
    const { server, mailer } = await withServer((command) =>
      command.includes(site) ? '550 5.2.2 mailbox full' : undefined,
    );
    expect(await mailer.send(message())).toEqual({ isCopied: false });
    expect(server.transactions).toEqual([{ recipients: [guardian] }]);
  });

  test('a refused guardian is a refusal, though the copy went through', async () => {
    const { mailer } = await withServer((command) =>
      command.includes(guardian) ? '550 5.1.1 who?' : undefined,
    );
    const error = await failureOf(mailer.send(message()));
    expect([error.kind, error.reason]).toEqual(['refused', 'SMTP 550 5.1.1']);
  });

  test('the answer about the guardian counts where both are turned away', async () => {
    const { mailer } = await withServer((command) => {
      if (command.includes(guardian)) return '550 5.1.1 who?';
      return command.includes(site) ? '450 4.2.0 later' : undefined;
    });
    expect(await failureOf(mailer.send(message()))).toMatchObject({
      kind: 'refused',
      reason: 'SMTP 550 5.1.1',
    });
  });

  test('a guardian put off for later comes later, and the site is not copied a second time', async () => {
    let isGrey = true;
    const { server, mailer } = await withServer((command) =>
      isGrey && command.includes(guardian) ? '450 4.7.1 greylisted' : undefined,
    );
    expect(await failureOf(mailer.send(message()))).toMatchObject({
      kind: 'try_later',
      reason: 'SMTP 450 4.7.1',
    });
    expect(await failureOf(mailer.send(message()))).toMatchObject({
      kind: 'try_later',
      reason: 'SMTP 450 4.7.1',
    });
    isGrey = false;
    expect(await mailer.send(message())).toEqual({ isCopied: true });
    expect(server.transactions).toEqual([{ recipients: [site] }, { recipients: [guardian] }]);
  });
});

test('the address of the server may set another pace', async () => {
  const { inbox, mailer } = await withInbox('?rateLimit=2&rateDelta=600');
  const begin = performance.now();
  await Promise.all([1, 2, 3].map((n) => mailer.send(message({ messageId: `<${n}@closet.example.org>` }))));
  expect(inbox.messages()).toHaveLength(3);
  expect(performance.now() - begin).toBeGreaterThan(500);
});
