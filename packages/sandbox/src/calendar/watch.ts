import express, { Router } from 'express';
import { z } from 'zod';
import { GoogleError, invalid, notFound } from './errors.ts';
import type { Clock, Store } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;
const LONGEST_LIFE = 30 * DAY;
const USUAL_LIFE = 7 * DAY;

const WatchBody = z.object({
  id: z.string().regex(/^[A-Za-z0-9\-_+/=]{1,64}$/),
  type: z.enum(['web_hook', 'webhook']),
  address: z.url(),
  token: z.string().max(256).optional(),
  expiration: z.coerce.number().optional(),
  params: z.object({ ttl: z.coerce.number() }).partial().optional(),
});
const StopBody = z.object({ id: z.string(), resourceId: z.string() });

type Channel = {
  id: string;
  address: string;
  token: string | undefined;
  resourceId: string;
  resourceUri: string;
  expiresAt: number;
  messages: number;
  /** Notifications leave one after another, in the order of their numbers. */
  sending: Promise<void>;
};

export type Watch = ReturnType<typeof createWatch>;

type Deps = { store: Store; clock: Clock; apiUrl: string; calendarId: string; allowHttp: boolean };

/** Push channels: an empty POST to each address whenever the calendar changes. Channels end with the process. */
export const createWatch = ({ store, clock, apiUrl, calendarId, allowHttp }: Deps) => {
  const channels = new Map<string, Channel>();
  const stopped = new AbortController();
  const now = () => clock.now().getTime();

  const notify = (channel: Channel, state: 'sync' | 'exists') => {
    channel.messages += 1;
    const headers = headersOf(channel, state);
    channel.sending = channel.sending.then(() => post(channel.address, headers, stopped.signal));
  };

  store.onChange(() => {
    for (const channel of channels.values())
      if (channel.expiresAt > now()) notify(channel, 'exists');
      else channels.delete(channel.id);
  });

  const open = (body: unknown): Channel => {
    const { id, address, token, expiration, params } = readBody(WatchBody, body);
    if (!address.startsWith('https:') && !allowHttp) throw notHttps(address);
    if (channels.has(id)) throw new GoogleError(400, 'channelIdNotUnique', `Channel id ${id} not unique`);
    const wanted = expiration ?? now() + (params?.ttl ? params.ttl * 1000 : USUAL_LIFE);
    const resourceUri = `${apiUrl}calendar/v3/calendars/${encodeURIComponent(calendarId)}/events?alt=json`;
    const expiresAt = Math.min(wanted, now() + LONGEST_LIFE);
    const opened = { id, address, token, resourceId: `events-${calendarId}`, resourceUri, expiresAt };
    const channel: Channel = { ...opened, messages: 0, sending: Promise.resolve() };
    channels.set(id, channel);
    return channel;
  };

  return {
    eventsRoute: Router().post('/events/watch', (req, res) => {
      const channel = open(req.body);
      res.json(presentChannel(channel));
      notify(channel, 'sync');
    }),

    channelsRoute: Router().post('/channels/stop', express.json(), (req, res) => {
      const { id, resourceId } = readBody(StopBody, req.body);
      if (channels.get(id)?.resourceId !== resourceId) throw notFound();
      channels.delete(id);
      res.status(204).end();
    }),

    /** Live channels, for tests. */
    list: () => [...channels.values()].map(presentChannel),

    stop() {
      channels.clear();
      stopped.abort();
    },
  };
};

const notHttps = (address: string) =>
  new GoogleError(400, 'push.webhookUrlNotHttps', `WebHook callback must be HTTPS: ${address}`);

const readBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const read = schema.safeParse(body);
  if (!read.success) throw invalid(`Invalid value for: ${read.error.issues[0]?.path.join('.')}`);
  return read.data;
};

const presentChannel = ({ id, resourceId, resourceUri, token, expiresAt }: Channel) => ({
  kind: 'api#channel' as const,
  id,
  resourceId,
  resourceUri,
  ...(token && { token }),
  expiration: String(expiresAt),
});

const headersOf = (channel: Channel, state: string): Record<string, string> => ({
  'X-Goog-Channel-ID': channel.id,
  'X-Goog-Message-Number': String(channel.messages),
  'X-Goog-Resource-ID': channel.resourceId,
  'X-Goog-Resource-State': state,
  'X-Goog-Resource-URI': channel.resourceUri,
  'X-Goog-Channel-Expiration': new Date(channel.expiresAt).toUTCString(),
  ...(channel.token && { 'X-Goog-Channel-Token': channel.token }),
});

/** A notification that fails is lost: pushes are a hint, and the client's own polling has to find the change. */
const post = async (address: string, headers: Record<string, string>, stopped: AbortSignal) => {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(5_000)]);
  await fetch(address, { method: 'POST', headers, signal }).catch(() => undefined);
};
