import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SmsCatcher, startSmsCatcher } from './sms.ts';

let catcher: SmsCatcher;
beforeEach(async () => {
  catcher = await startSmsCatcher();
});
afterEach(() => catcher.stop());

const text = { From: '+12175550100', To: '+13125550142', Body: 'You are booked.' };

const send = async (fields: Record<string, string> = text, { accountSid, authToken, apiUrl } = catcher) => {
  const answer = await fetch(`${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
    body: new URLSearchParams(fields),
  });
  const body = await answer.text();
  return { status: answer.status, body: body.startsWith('{') ? JSON.parse(body) : body };
};

describe('a text', () => {
  it('is taken and answered as Twilio does', async () => {
    const { status, body } = await send();

    expect(status).toBe(201);
    expect(body).toMatchObject({
      account_sid: catcher.accountSid,
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'queued',
      direction: 'outbound-api',
      from: text.From,
      to: text.To,
      body: text.Body,
      error_code: null,
    });
    const received = { sid: body.sid, from: text.From, to: text.To, body: text.Body };
    expect(catcher.messages()).toMatchObject([received]);
    expect(await (await fetch(`${catcher.url}/api/messages`)).json()).toMatchObject({ messages: [received] });
  });

  it.each([
    [{ ...text, To: '' }, 21604],
    [{ ...text, To: '312 555 0142' }, 21211],
    [{ ...text, From: '' }, 21603],
    [{ ...text, Body: '' }, 21602],
    [{ ...text, Body: 'x'.repeat(1601) }, 21617],
  ])('that can’t be sent is refused with its code', async (fields, code) => {
    expect(await send(fields)).toMatchObject({ status: 400, body: { code, status: 400 } });
    expect(catcher.messages()).toEqual([]);
  });

  it('of somebody else’s account is refused', async () => {
    expect(await send(text, { ...catcher, authToken: 'guessed' })).toMatchObject({
      status: 401,
      body: { code: 20003 },
    });
    expect(await send(text, { ...catcher, accountSid: 'AC1' })).toMatchObject({ status: 401 });
    expect(catcher.messages()).toEqual([]);
  });

  it('is waited for, and told of when it does not come', async () => {
    const waiting = catcher.waitForMessages(1);
    await send();

    expect(await waiting).toHaveLength(1);
    await expect(catcher.waitForMessages(2, 20)).rejects.toThrow('these came: "You are booked."');
  });
});

describe('a fault', () => {
  it('refuses a number that has answered STOP, with a text that quotes it, and no other number', async () => {
    catcher.refuse({ code: 21610, match: ({ to }) => to === text.To });

    const { status, body } = await send();
    expect([status, body.code]).toEqual([400, 21610]);
    expect(body.message).toContain(text.To);
    expect(await send({ ...text, To: '+13125550143' })).toMatchObject({ status: 201 });
  });

  it('comes as often as told, and ends when healed', async () => {
    catcher.refuse({ status: 429, code: 20429, times: 1 });
    expect((await send()).status).toBe(429);
    expect((await send()).status).toBe(201);
    catcher.refuse({ status: 503 });
    expect(await send()).toMatchObject({ status: 503, body: expect.stringContaining('<h1>') });
    catcher.heal();
    expect((await send()).status).toBe(201);
  });

  it('takes the text and loses the answer', async () => {
    catcher.loseAnswer({ times: 1 });

    await expect(send()).rejects.toThrow('fetch failed');
    expect(catcher.messages()).toHaveLength(1);
  });

  it('refuses connections while it is down, and is back at its address with the texts it had', async () => {
    await send();
    await catcher.goDown();
    await expect(send()).rejects.toThrow('fetch failed');
    await catcher.comeBack();
    await send();

    expect(catcher.messages()).toHaveLength(2);
  });

  it.each(['healed', 'stopped'] as const)('hangs until it is %s', async (end) => {
    let isHanging = false;
    catcher.hang({
      match: () => {
        isHanging = true;
        return true;
      },
    });
    const answer = send().catch(() => 'cut off');
    await expect.poll(() => isHanging).toBe(true);
    if (end === 'healed') catcher.heal();
    else await catcher.stop();

    expect(await answer).toBe('cut off');
    if (end === 'stopped') catcher = await startSmsCatcher();
  });
});

it('shows the texts on a page of its own, which runs nothing from elsewhere', async () => {
  const answer = await fetch(catcher.url);

  expect(await answer.text()).toContain('<h1>Text messages</h1>');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
});

it('has its texts again after the next start, the one cut off in writing excepted, until it is emptied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const dataFile = join(folder, 'texts.jsonl');
  const first = await startSmsCatcher({ dataFile });
  await send(text, first);
  await first.stop();
  appendFileSync(dataFile, '{"sid":"half a li');

  const second = await startSmsCatcher({ dataFile });
  await send(text, second);
  expect(second.messages()).toHaveLength(2);
  await fetch(`${second.url}/api/messages`, { method: 'DELETE' });
  await second.stop();

  const third = await startSmsCatcher({ dataFile });
  expect(third.messages()).toEqual([]);
  await third.stop();
  rmSync(folder, { recursive: true, force: true });
});
