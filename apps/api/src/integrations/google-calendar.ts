import { type calendar_v3, calendar as createClient } from '@googleapis/calendar';
import { JWT } from 'google-auth-library';
import type { CallKind, TakeTurn } from './calendar-quota.ts';
import { fields, ListedEvent, Page, parse, readEvents, unreadable } from './google-calendar-answers.ts';
import { type CalendarChannels, createChannels } from './google-calendar-channels.ts';
import {
  CalendarError,
  type CalendarErrorKind,
  toCalendarError,
  toSignInError,
} from './google-calendar-errors.ts';

export type { ListedEvent } from './google-calendar-answers.ts';
export { CalendarError, type CalendarErrorKind, insteadOf } from './google-calendar-errors.ts';

/** What we write into an event of ours; whatever else people have put there stays. */
export type EventContent = {
  summary: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  appointmentId: string;
  /** Which of our writes this is; an insert needs none, since its id is written once only. */
  write?: string | undefined;
};
export type EventPage = {
  events: ListedEvent[];
  /** On the last page, and only there. */
  nextSyncToken?: string | undefined;
};
/** Either what changed since a token was given, or everything that ends after `from`. */
export type ListQuery = { syncToken: string } | { from: Date };

export type GoogleCalendar = {
  listChanges: (query: ListQuery) => AsyncGenerator<EventPage, void, undefined>;
  insert: (id: string, content: EventContent) => Promise<ListedEvent>;
  /** A deleted event is still told for a while, with the status `cancelled`. */
  get: (id: string) => Promise<ListedEvent>;
  /** Only if the event is still the one with that etag. */
  update: (id: string, content: EventContent, etag: string) => Promise<ListedEvent>;
  remove: (id: string, etag?: string) => Promise<void>;
} & CalendarChannels;

type Options = {
  calendarId: string;
  credentials: { client_email: string; private_key: string };
  /** Another server than Google's, for development and tests. */
  apiUrl?: string | undefined;
  tokenUrl?: string | undefined;
  timeoutMs?: number;
  /** Waited for before every call; without it nothing limits them. */
  takeTurn?: TakeTurn;
  /** Told what came of each call. */
  onCall?: (outcome: 'ok' | CalendarErrorKind) => void;
};

const googleTokenUrl = 'https://oauth2.googleapis.com/token';
const scopes = ['https://www.googleapis.com/auth/calendar.events'];

/**
 * The calendar behind Google's own client. Every call ends within `timeoutMs` of getting its turn and is made once,
 * so that who calls decides what to repeat; it throws CalendarError and nothing else.
 */
export const createGoogleCalendar = ({
  calendarId,
  timeoutMs = 10_000,
  takeTurn = async () => {},
  onCall = () => {},
  ...options
}: Options): GoogleCalendar => {
  let connection = connect(options, timeoutMs);

  const send = async <Data>({ auth, client }: Connection, request: Request<Data>, kind: CallKind) => {
    // Signed in beforehand, so that a 404 of the token's address is not taken for a missing event.
    await auth.getRequestHeaders().catch((error: unknown) => {
      throw toSignInError(error);
    });
    await takeTurn(kind);
    try {
      return (await request(client)).data;
    } catch (error) {
      throw toCalendarError(error);
    }
  };

  const attempt = async <Data>(connection: Connection, request: Request<Data>, kind: CallKind) => {
    try {
      const data = await send(connection, request, kind);
      onCall('ok');
      return data;
    } catch (error) {
      onCall(error instanceof CalendarError ? error.kind : 'try_later');
      throw error;
    }
  };

  const call = async <Data>(request: Request<Data>, kind: CallKind = 'other'): Promise<Data> => {
    const used = connection;
    try {
      return await attempt(used, request, kind);
    } catch (error) {
      if (!(error instanceof CalendarError) || error.status !== 401) throw error;
      // A token may end before its time. 401 says that nothing was done, so this one repetition is safe.
      if (connection === used) connection = connect(options, timeoutMs);
      return attempt(connection, request, kind);
    }
  };

  const listPage = async (query: ListQuery, pageToken: string | undefined) => {
    const narrowing =
      'from' in query ? { timeMin: query.from.toISOString() } : { syncToken: query.syncToken };
    try {
      // Apart from timeMin, which tokens don't bear, an increment must be asked for just as the list before it.
      const params = { calendarId, singleEvents: true, maxResults: 2500, fields, ...narrowing };
      const page = { ...params, ...(pageToken && { pageToken }) };
      return parse(Page, await call(({ events }) => events.list(page), pageToken ? 'page' : 'list'));
    } catch (error) {
      throw 'syncToken' in query ? asTokenGone(error) : error;
    }
  };

  return {
    ...createChannels(call, calendarId),

    /** All pages in order, the last of them with the token; throws where they do not end with one. */
    async *listChanges(query) {
      let pageToken: string | undefined;
      do {
        const page = await listPage(query, pageToken);
        const isEnd = page.nextPageToken === undefined;
        if (isEnd ? page.nextSyncToken === undefined : page.nextPageToken === pageToken) throw unreadable();
        yield { events: readEvents(page.items), ...(isEnd && { nextSyncToken: page.nextSyncToken }) };
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
    },

    insert: async (id, content) => {
      const requestBody = { id, ...bodyOf(content) };
      return parse(ListedEvent, await call(({ events }) => events.insert({ calendarId, requestBody })));
    },

    get: async (eventId) =>
      parse(ListedEvent, await call(({ events }) => events.get({ calendarId, eventId }))),

    update: async (eventId, content, etag) => {
      const params = { calendarId, eventId, requestBody: timedBodyOf(content) };
      return parse(ListedEvent, await call(({ events }) => events.patch(params, onlyIf(etag))));
    },

    remove: async (eventId, etag) => {
      await call(({ events }) => events.delete({ calendarId, eventId }, onlyIf(etag)));
    },
  };
};

type Connection = ReturnType<typeof connect>;
type Request<Data> = (client: calendar_v3.Calendar) => Promise<{ data: Data }>;

const connect = ({ credentials, apiUrl, tokenUrl }: Omit<Options, 'calendarId'>, timeout: number) => {
  const { client_email: email, private_key: key } = credentials;
  const auth = new JWT({ email, key, scopes, transporterOptions: { timeout } });
  auth.transporter.interceptors.request.add({
    // The library's token address is fixed, and it would repeat that call by itself.
    resolved: async (config) =>
      config.url.href === googleTokenUrl
        ? Object.assign(config, { url: new URL(tokenUrl ?? googleTokenUrl), retryConfig: { retry: 0 } })
        : config,
  });
  return {
    auth,
    client: createClient({ version: 'v3', auth, retry: false, ...(apiUrl && { rootUrl: apiUrl }) }),
  };
};

const onlyIf = (etag: string | undefined) => (etag === undefined ? {} : { headers: { 'If-Match': etag } });

const bodyOf = ({ summary, description, timeZone, ...content }: EventContent): calendar_v3.Schema$Event => ({
  summary,
  description,
  start: { dateTime: content.startsAt.toISOString(), timeZone },
  end: { dateTime: content.endsAt.toISOString(), timeZone },
  extendedProperties: {
    private: { appointmentId: content.appointmentId, ...(content.write && { write: content.write }) },
  },
});

/** An event that someone made all-day keeps its dates unless they are cleared. */
const timedBodyOf = (content: EventContent): calendar_v3.Schema$Event => {
  const { start, end, ...body } = bodyOf(content);
  return { ...body, start: { ...start, date: null }, end: { ...end, date: null } };
};

/** Google answers 410 for a token that has expired and 400 for one that it can't read: both mean starting over. */
const asTokenGone = (error: unknown): unknown =>
  error instanceof CalendarError && (error.status === 410 || error.status === 400)
    ? new CalendarError({ kind: 'sync_token_gone', status: error.status, reason: error.reason })
    : error;
