import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSmsApp } from './app.ts';
import { createFaults } from './faults.ts';
import { type Messages, openMessages, type TextMessage } from './messages.ts';
import type { Account } from './twilio.ts';

export type { TextMessage } from './messages.ts';

export type SmsCatcherOptions = {
  /** Of Twilio's API and of the page. 0, the default: any free one. */
  port?: number | undefined;
  host?: string | undefined;
  /** Default: made up. */
  account?: Account | undefined;
  /** Where the texts are kept between starts; without it they end with the process. */
  dataFile?: string | undefined;
};

export type SmsCatcher = Awaited<ReturnType<typeof startSmsCatcher>>;

/** Starts what takes texts as Twilio does, and a page where people read them. Nothing leaves this machine. */
export const startSmsCatcher = async ({
  port = 0,
  host = '127.0.0.1',
  account = createAccount(),
  dataFile,
}: SmsCatcherOptions = {}) => {
  const messages = openMessages(dataFile);
  const faults = createFaults();
  const server = createServer(createSmsApp({ messages, faults, account }));
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(wanted, host, resolve);
    });
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  await listen(port);
  const { port: taken } = server.address() as AddressInfo;

  return {
    /** The page for people. */
    url: `http://localhost:${taken}`,
    /** For TWILIO_API_URL. */
    apiUrl: `http://127.0.0.1:${taken}`,
    ...account,
    /** All texts received, oldest first. */
    messages: messages.list,
    waitForMessages: (count: number, timeoutMs = 5000) => waitForMessages({ messages, count, timeoutMs }),
    clear: messages.clear,
    refuse: faults.refuse,
    hang: faults.hang,
    loseAnswer: faults.loseAnswer,
    /** Ends all faults, and cuts the connections that hang. */
    heal: faults.heal,
    /** Connections are refused, as by a server that is down; the texts received so far stay. */
    goDown: stop,
    /** Listens again, at the same address. */
    comeBack: () => listen(taken),
    stop,
  };
};

const createAccount = (): Account => ({
  accountSid: `AC${randomBytes(16).toString('hex')}`,
  authToken: randomBytes(16).toString('hex'),
});

type Waiting = { messages: Messages; count: number; timeoutMs: number };

const waitForMessages = ({ messages, count, timeoutMs }: Waiting): Promise<TextMessage[]> =>
  new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      forget();
      settle();
    };
    const check = () => {
      const received = messages.list();
      if (received.length >= count) finish(() => resolve(received));
    };
    const giveUp = () =>
      finish(() => reject(new Error(`Waited ${timeoutMs} ms for ${count} texts; ${tell(messages.list())}.`)));
    const timer = setTimeout(giveUp, timeoutMs);
    const forget = messages.onMessage(check);
    check();
  });

const tell = (messages: TextMessage[]): string =>
  messages.length === 0 ? 'none came' : `these came: ${messages.map(({ body }) => `"${body}"`).join(', ')}`;
