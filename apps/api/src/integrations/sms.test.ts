import { createServer, type Server } from 'node:net';
import { findFreePort, type SmsCatcher, startSmsCatcher } from '@clothes-closet/sandbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTexter, SmsError } from './sms.ts';

const guardian = '+13125550142';
const message = { to: guardian, text: 'You are booked for Wednesday. نراكم قريبًا' };

let catcher: SmsCatcher;
beforeEach(async () => {
  catcher = await startSmsCatcher();
});
afterEach(() => catcher.stop());

const texterTo = (apiUrl = catcher.apiUrl, { authToken = catcher.authToken, answerMs = 5_000 } = {}) =>
  createTexter({
    accountSid: catcher.accountSid,
    authToken,
    from: '+12175550100',
    apiUrl,
    patience: { connectMs: 300, answerMs },
  });

const failureOf = async (texter = texterTo()): Promise<SmsError> => {
  const error = await texter.send(message).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SmsError) return error;
  throw new Error('expected an SmsError');
};

test('a text reaches the phone, from the site’s number, as it was written', async () => {
  await texterTo().send(message);
  expect(catcher.messages()).toMatchObject([{ from: '+12175550100', to: guardian, body: message.text }]);
});

describe('a failure', () => {
  test.each([
    ['a family that has answered STOP', { code: 21610 }, 'refused', 'twilio_21610'],
    ['a number that is none', { code: 21211 }, 'refused', 'twilio_21211'],
    ['a phone that takes no texts', { code: 21614 }, 'refused', 'twilio_21614'],
    ['a sender that is not ours', { code: 21606 }, 'try_later', 'twilio_21606'],
    ['a queue that is full', { code: 21611 }, 'try_later', 'twilio_21611'],
    ['too many at once', { code: 20429, status: 429 }, 'try_later', 'twilio_20429'],
    ['too many at once, said by a proxy', { status: 429 }, 'try_later', 'http_429'],
    ['an account without the right', { code: 20003, status: 401 }, 'try_later', 'twilio_20003'],
    ['a server that is closed for now', { status: 503 }, 'try_later', 'http_503'],
    ['an address that leads elsewhere', { status: 404 }, 'try_later', 'http_404'],
    ['a server that broke over it', { status: 500, code: 20500 }, 'unknown', 'twilio_20500'],
    ['a gateway that lost the server', { status: 502 }, 'unknown', 'http_502'],
    ['a gateway that got no answer', { status: 504 }, 'unknown', 'http_504'],
  ] as const)('of %s is told by its code, without the number', async (_what, fault, kind, reason) => {
    catcher.refuse(fault);
    const error = await failureOf();
    expect({ kind: error.kind, reason: error.reason }).toEqual({ kind, reason });
    const told = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(told).not.toMatch(/3125550142|You are booked/);
    expect(catcher.messages()).toEqual([]);
  });

  test('is not tried again by the client itself', async () => {
    catcher.refuse({ status: 429, code: 20429, times: 1 });
    await failureOf();
    expect(catcher.messages()).toEqual([]);
  });

  test('of the sign-in is ours to mend: the text waits', async () => {
    const error = await failureOf(texterTo(catcher.apiUrl, { authToken: 'wrong' }));
    expect(error).toMatchObject({ kind: 'try_later', reason: 'twilio_20003' });
  });
});

describe('where nobody can say whether the text was taken', () => {
  test('it is unknown: the answer was lost after the text was taken', async () => {
    catcher.loseAnswer();
    expect(await failureOf()).toMatchObject({ kind: 'unknown', reason: 'ECONNRESET' });
    expect(catcher.messages()).toHaveLength(1);
  });

  test('it is unknown: no answer came in time', async () => {
    catcher.hang();
    const error = await failureOf(texterTo(catcher.apiUrl, { answerMs: 200 }));
    expect(error).toMatchObject({ kind: 'unknown', reason: 'ECONNABORTED' });
  });
});

describe('where the text was surely not sent, it is for later:', () => {
  let server: Server | undefined;
  afterEach(async () => {
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  });

  test('nobody listens', async () => {
    const error = await failureOf(texterTo(`http://127.0.0.1:${await findFreePort()}`));
    expect(error).toMatchObject({ kind: 'try_later', reason: 'ECONNREFUSED' });
  });

  test('the name leads nowhere', async () => {
    expect(await failureOf(texterTo('http://nowhere.invalid'))).toMatchObject({ kind: 'try_later' });
  });

  const listen = async (onConnection: (socket: import('node:net').Socket) => void) => {
    const listening = createServer(onConnection);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const address = listening.address();
    return `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  };

  test('no secure connection came to stand in time', async () => {
    const url = await listen((socket) => socket.on('error', () => {}).resume());
    expect(await failureOf(texterTo(url))).toMatchObject({ kind: 'try_later', reason: 'ECONNECT' });
  });

  test('the connection broke before it stood', async () => {
    const url = await listen((socket) => socket.destroy());
    expect(await failureOf(texterTo(url))).toMatchObject({ kind: 'try_later', reason: 'ECONNRESET' });
  });
});
