import { z } from 'zod';
import { invalid, required, timeRangeEmpty } from './errors.ts';
import { assertRecurrence } from './recurrence.ts';
import { type EventTime, instantOf, readEventTime } from './times.ts';

const time = z.object({
  date: z.string().nullish(),
  dateTime: z.string().nullish(),
  timeZone: z.string().nullish(),
});
const text = z.string().max(8192).nullish();
const properties = z.record(z.string(), z.string().nullable()).nullish();

/** What a client may write; anything else it sends is ignored, as Google does. */
export const EventInput = z.object({
  id: z.string().nullish(),
  iCalUID: z.string().nullish(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']).nullish(),
  summary: text,
  description: text,
  location: text,
  colorId: text,
  transparency: z.enum(['opaque', 'transparent']).nullish(),
  visibility: z.enum(['default', 'public', 'private', 'confidential']).nullish(),
  start: time.nullish(),
  end: time.nullish(),
  recurrence: z.array(z.string()).nullish(),
  extendedProperties: z.object({ private: properties, shared: properties }).nullish(),
  reminders: z.looseObject({}).nullish(),
  source: z.looseObject({}).nullish(),
  attendees: z.array(z.looseObject({})).nullish(),
});
export type EventInput = z.input<typeof EventInput>;

/** The writable half of an event, once it has been checked. */
export type EventContent = {
  iCalUID: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  start: EventTime;
  end: EventTime;
  recurrence?: string[];
} & Omit<
  z.output<typeof EventInput>,
  'id' | 'iCalUID' | 'status' | 'start' | 'end' | 'recurrence' | 'attendees'
>;

/** An event as the store keeps it: times with the calendar's own offset. */
export type StoredEvent = EventContent & {
  id: string;
  etag: string;
  created: string;
  updated: string;
  sequence: number;
  recurringEventId?: string;
  originalStartTime?: EventTime;
};

/** The shape of what came in. Throws invalid. */
export const readEventInput = (body: unknown): z.output<typeof EventInput> => {
  const read = EventInput.safeParse(body ?? {});
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw invalid(`Invalid value for: ${issue?.path.join('.') || 'event'}`);
};

/** Client-chosen ids: base32hex, 5 to 1024 characters. Throws invalid. */
export const assertEventId = (id: string) => {
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw invalid('Invalid resource id value.', 'resource.id');
};

/** Whole content from what a client sent, times brought into the calendar's zone. Throws required, invalid, timeRangeEmpty. */
export const readContent = (
  input: z.output<typeof EventInput>,
  { timeZone, iCalUID }: { timeZone: string; iCalUID: string },
): EventContent => {
  const { id: _, attendees: __, start: ___, end: ____, recurrence, ...rest } = input;
  const start = readEventTime(input.start, { name: 'start', timeZone });
  const end = readEventTime(input.end, { name: 'end', timeZone });
  assertRange(start, end, timeZone);
  if (recurrence?.length) {
    if ('dateTime' in start && !input.start?.timeZone)
      throw required('Missing time zone definition for start time.');
    assertRecurrence({ recurrence, start });
  }
  return {
    ...withoutEmpty(rest),
    iCalUID: input.iCalUID ?? iCalUID,
    status: input.status ?? 'confirmed',
    start,
    end,
    ...(recurrence?.length && { recurrence }),
  };
};

const assertRange = (start: EventTime, end: EventTime, timeZone: string) => {
  if ('date' in start !== 'date' in end)
    throw invalid('Start and end times must either both be date or both be dateTime.');
  const from = instantOf(start, timeZone).epochMilliseconds;
  const to = instantOf(end, timeZone).epochMilliseconds;
  // A timed event may take no time at all; an all-day one ends on a later day (its end is exclusive).
  if (to < from || ('date' in start && to === from)) throw timeRangeEmpty();
};

const withoutEmpty = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as T;

/** PATCH as Google means it: objects merge, lists are replaced, null clears. */
export const mergePatch = (current: unknown, patch: unknown): unknown => {
  if (!isPlainObject(patch)) return patch;
  const merged: Record<string, unknown> = isPlainObject(current) ? { ...current } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
};

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
