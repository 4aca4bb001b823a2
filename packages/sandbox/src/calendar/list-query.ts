import { Temporal } from 'temporal-polyfill';
import { invalid, timeRangeEmpty } from './errors.ts';
import { isTimeZone, readInstant } from './times.ts';

/** The raw query string, each parameter once or several times. */
export type RawQuery = Record<string, string[]>;

export type Window = { timeMin?: Temporal.Instant | undefined; timeMax?: Temporal.Instant | undefined };

export type ListQuery = Window & {
  maxResults: number;
  singleEvents: boolean;
  showDeleted: boolean;
  updatedMin?: Temporal.Instant | undefined;
  orderBy?: 'startTime' | 'updated' | undefined;
  q?: string | undefined;
  iCalUID?: string | undefined;
  timeZone?: string | undefined;
  privateProperties: string[];
  sharedProperties: string[];
  syncToken?: string | undefined;
  pageToken?: string | undefined;
  /** What a sync token is tied to: the parameters that must stay as they were. */
  fingerprint: string;
};

/** These narrow a list in ways an increment cannot honour. */
const NOT_WITH_SYNC_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** A client may page, size and format each call as it likes; showDeleted has a rule of its own. */
const FREE_TO_CHANGE = [
  ...NOT_WITH_SYNC_TOKEN,
  ...[
    'syncToken',
    'pageToken',
    'maxResults',
    'showDeleted',
    'fields',
    'alt',
    'key',
    'prettyPrint',
    'quotaUser',
    'userIp',
  ],
];

export const readRawQuery = (url: string): RawQuery => {
  const { searchParams } = new URL(url, 'http://localhost');
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
};

/** A list's parameters, checked as Google checks them. Throws invalid, timeRangeEmpty. */
export const readListQuery = (raw: RawQuery): ListQuery => {
  const one = (name: string) => raw[name]?.at(-1);
  const syncToken = one('syncToken');
  if (syncToken) assertSyncable(raw);
  const singleEvents = readFlag(one('singleEvents'), 'singleEvents');
  const timeMin = readTime(one('timeMin'), 'timeMin');
  const timeMax = readTime(one('timeMax'), 'timeMax');
  if (timeMin && timeMax && Temporal.Instant.compare(timeMin, timeMax) >= 0) throw timeRangeEmpty();
  return {
    maxResults: readMaxResults(one('maxResults')),
    singleEvents,
    showDeleted: readFlag(one('showDeleted'), 'showDeleted'),
    timeMin,
    timeMax,
    updatedMin: readTime(one('updatedMin'), 'updatedMin'),
    orderBy: readOrder(one('orderBy'), singleEvents),
    q: one('q'),
    iCalUID: one('iCalUID'),
    timeZone: readZone(one('timeZone')),
    privateProperties: raw.privateExtendedProperty ?? [],
    sharedProperties: raw.sharedExtendedProperty ?? [],
    syncToken,
    pageToken: one('pageToken'),
    fingerprint: fingerprintOf(raw),
  };
};

const assertSyncable = (raw: RawQuery) => {
  const clash = NOT_WITH_SYNC_TOKEN.find((name) => raw[name]);
  if (clash) throw invalid(`Sync token cannot be combined with ${clash}.`, clash);
  if (raw.showDeleted?.at(-1) === 'false')
    throw invalid('Sync token cannot be combined with showDeleted=false.', 'showDeleted');
};

/** A flag left out and one set to false are the same call. */
const fingerprintOf = (raw: RawQuery) =>
  JSON.stringify(
    Object.entries(raw)
      .filter(([name, values]) => !FREE_TO_CHANGE.includes(name) && values.join() !== 'false')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const readFlag = (text: string | undefined, name: string) => {
  if (text !== undefined && text !== 'true' && text !== 'false')
    throw invalid(`Invalid boolean value: '${text}'.`, name);
  return text === 'true';
};

const readTime = (text: string | undefined, name: string) =>
  text === undefined ? undefined : readInstant(text, name);

const readMaxResults = (text: string | undefined) => {
  if (text === undefined) return 250;
  const wanted = Number(text);
  if (!Number.isInteger(wanted) || wanted < 1) throw invalid(`Invalid value '${text}'.`, 'maxResults');
  return Math.min(wanted, 2500);
};

const readOrder = (text: string | undefined, singleEvents: boolean) => {
  if (text === undefined || text === 'updated') return text;
  if (text !== 'startTime') throw invalid(`Invalid value '${text}'.`, 'orderBy');
  if (!singleEvents)
    throw invalid('The requested ordering is not available for the particular query.', 'orderBy');
  return text;
};

const readZone = (text: string | undefined) => {
  if (text !== undefined && !isTimeZone(text)) throw invalid('Invalid time zone.', 'timeZone');
  return text;
};
