import * as z from 'zod/mini';
import { CalendarError } from './google-calendar-errors.ts';

/** An odd field of one event must not hide all the others. */
const text = z.catch(z.optional(z.string()), undefined);
const time = z.catch(z.optional(z.object({ date: text, dateTime: text, timeZone: text })), undefined);
const privateProperties = z.object({ private: z.object({ appointmentId: text, write: text }) });
export const ListedEvent = z.object({
  id: z.string(),
  etag: z.catch(z.string(), ''),
  status: text,
  summary: text,
  description: text,
  transparency: text,
  start: time,
  end: time,
  extendedProperties: z.catch(z.optional(privateProperties), undefined),
});
/** An event as the calendar tells it. Anything may be missing: a deleted one has little more than its id. */
export type ListedEvent = z.output<typeof ListedEvent>;

export const Page = z.object({
  items: z.optional(z.array(z.unknown())),
  nextPageToken: z.optional(z.string()),
  nextSyncToken: z.optional(z.string()),
});

/** Titles are needed to tell openings; descriptions of other people's events are not even fetched. */
export const fields = 'nextPageToken,nextSyncToken,items(id,etag,status,summary,transparency,start,end)';

export const unreadable = () => new CalendarError({ kind: 'try_later', reason: 'unreadable_answer' });

export const parse = <Schema extends z.ZodMiniType>(schema: Schema, data: unknown): z.output<Schema> => {
  const result = schema.safeParse(data);
  if (!result.success) throw unreadable();
  return result.data;
};

export const readEvents = (items: readonly unknown[] = []): ListedEvent[] =>
  items.flatMap((item) => {
    const result = ListedEvent.safeParse(item);
    return result.success ? [result.data] : [];
  });
