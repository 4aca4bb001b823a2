import type { calendar_v3 } from '@googleapis/calendar';
import * as z from 'zod/mini';
import { parse } from './google-calendar-answers.ts';

export type WatchOrder = { id: string; token: string; address: string };
export type WatchedChannel = { resourceId: string; expiresAt: Date };

export type CalendarChannels = {
  /** Has Google post to the address at every change, until it expires. */
  watch: (order: WatchOrder) => Promise<WatchedChannel>;
  stopWatching: (channel: { id: string; resourceId: string }) => Promise<void>;
};

type Call = <Data>(request: (client: calendar_v3.Calendar) => Promise<{ data: Data }>) => Promise<Data>;

const Watched = z.object({ resourceId: z.string(), expiration: z.string().check(z.regex(/^\d{1,15}$/)) });

/** Push channels on the events of one calendar, through the client's own way of calling. */
export const createChannels = (call: Call, calendarId: string): CalendarChannels => ({
  watch: async (order) => {
    const requestBody = { ...order, type: 'web_hook' };
    const answer = await call(({ events }) => events.watch({ calendarId, requestBody }));
    const { resourceId, expiration } = parse(Watched, answer);
    return { resourceId, expiresAt: new Date(Number(expiration)) };
  },
  stopWatching: async (requestBody) => {
    await call(({ channels }) => channels.stop({ requestBody }));
  },
});
