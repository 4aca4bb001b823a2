import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccess } from './access.ts';
import { createApp } from './app.ts';
import { createDataFile, readDataFile } from './data-file.ts';
import type { EventInput } from './event.ts';
import { createFaults } from './faults.ts';
import { presentEvent } from './present.ts';
import { createRequestLog } from './request-log.ts';
import { createServiceAccount, credentialsOf } from './service-account.ts';
import { type Clock, createStore } from './store.ts';
import { isTimeZone } from './times.ts';
import { createWatch } from './watch.ts';

export type { EventInput } from './event.ts';
export type { FaultRule, Faults } from './faults.ts';
export type { PresentedEvent } from './present.ts';
export type { LoggedRequest } from './request-log.ts';
export type { Credentials } from './service-account.ts';

export type CalendarOptions = {
  /** 0, the default: any free one. */
  port?: number | undefined;
  host?: string | undefined;
  calendarId: string;
  timeZone: string;
  /** Where the calendar and the account's key are kept between starts; without it they end with the process. */
  dataFile?: string | undefined;
  /** Google pushes to https addresses only; tests have none. */
  allowHttpWatch?: boolean | undefined;
  /** Stamps events and bounds series. Access tokens go by the machine's clock, as Google's client does. */
  clock?: Clock | undefined;
};

export type CalendarStandIn = Awaited<ReturnType<typeof startCalendar>>;

const systemClock: Clock = { now: () => new Date() };

/** Starts a Google Calendar on this machine that the real clients can talk to, with a page at its root for people. */
export const startCalendar = async ({
  port = 0,
  host = '127.0.0.1',
  calendarId,
  timeZone,
  dataFile,
  allowHttpWatch = false,
  clock = systemClock,
}: CalendarOptions) => {
  if (!isTimeZone(timeZone)) throw new Error(`${timeZone} is not a time zone.`);
  const saved = dataFile ? await readDataFile(dataFile) : undefined;
  const account = createServiceAccount(saved?.privateKey);
  const store = createStore({ timeZone, clock, snapshot: saved?.snapshot });
  const file =
    dataFile &&
    createDataFile(dataFile, () => ({ snapshot: store.snapshot(), privateKey: account.privateKey }));
  if (file) {
    await file.flush();
    store.onChange(file.changed);
  }

  // Listens before the app exists: the app has to know its own address.
  const server = createServer();
  const url = await listen(server, { port, host });
  const apiUrl = `${url}/`;
  const tokenUrl = `${url}/token`;
  const presenting = { calendarId, email: account.email, origin: url };
  const faults = createFaults();
  const requests = createRequestLog(clock);
  // Google's client signs by the machine's clock, whatever the calendar's own says.
  const access = createAccess({ account, clock: systemClock, tokenUrl });
  const watch = createWatch({ store, clock, apiUrl, calendarId, allowHttp: allowHttpWatch });

  server.on('request', createApp({ store, faults, requests, access, watch, presenting, clock }));

  const credentials = credentialsOf(account, tokenUrl);
  const present = (event: Parameters<typeof presentEvent>[0]) => presentEvent(event, presenting);

  return {
    /** The page for people. */
    url,
    /** For GOOGLE_API_URL: the `rootUrl` of @googleapis/calendar. */
    apiUrl,
    /** For GOOGLE_TOKEN_URL. */
    tokenUrl,
    calendarId,
    credentials,
    /** For GOOGLE_CREDENTIALS. */
    credentialsBase64: Buffer.from(JSON.stringify(credentials)).toString('base64'),

    /** A person's hand in the calendar: changes here are seen by sync like any other. */
    events: {
      insert: (event: EventInput) => present(store.insert(event)),
      get: (id: string) => present(store.get(id)),
      patch: (id: string, partial: EventInput) => present(store.patch(id, partial)),
      remove: (id: string) => store.remove(id),
      /** What is not deleted; series as themselves. */
      list: () =>
        store
          .entries()
          .filter(({ event }) => event.status !== 'cancelled')
          .map(({ event }) => present(event)),
      clear: () => store.clear(),
    },

    faults,
    /** From now on every sync token handed out before answers 410. */
    invalidateSyncTokens: () => store.invalidateSyncTokens(),
    /** From now on every access token handed out before answers 401. */
    revokeTokens: () => access.revokeTokens(),
    requests,
    /** Live push channels. */
    channels: () => watch.list(),

    async stop() {
      watch.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (file) await file.flush();
    },
  };
};

const listen = async (
  server: ReturnType<typeof createServer>,
  { port, host }: { port: number; host: string },
) => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
};
