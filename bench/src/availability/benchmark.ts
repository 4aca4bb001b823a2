import { brotliCompressSync, gzipSync } from 'node:zlib';
import { waitForJobs } from '../booking/databases.ts';
import { formFor } from '../booking/forms.ts';
import { post } from '../booking/load.ts';
import { fillCalendar } from '../calendar.ts';
import { type RunningProcess, startApi, startLimit } from '../processes.ts';
import { measurementHead, measurementRow, print, printTable } from '../report.ts';
import { interleave } from '../rounds.ts';
import { createSite, startWorld } from '../site.ts';
import { waitForSlots } from '../slots.ts';
import { type Reading, read } from './load.ts';

const rounds = 7;
const seconds = 3;
const appointments = 300;

/** GET /api/availability for six months, beside Express answering the same bytes. */
export const measureAvailability = async (): Promise<void> => {
  const world = await startWorld();
  const running: { stop: () => Promise<void> }[] = [];
  try {
    fillCalendar(world.calendar, {
      days: 150,
      openings: [
        ['09:00', '11:30'],
        ['13:00', '16:00'],
      ],
      others: 2000,
      otherHours: [7, 20],
    });
    const databaseUrl = await createSite(world, { name: 'availability', slotMinutes: 20 });
    const api = await startApi({ ...world.environment, DATABASE_URL: databaseUrl });
    running.push(api);
    await bookSome(api.url);
    await waitForJobs(databaseUrl, 60);

    const url = `${api.url}/api/availability`;
    const limit = await startLimit(new URL('./limit.ts', import.meta.url), { ANSWER_URL: url });
    running.push(limit);
    const etag = await compareAnswers(url, `${limit.url}/api/availability`);
    await compare({ api, limit, etag });
  } finally {
    await Promise.all(running.map((process) => process.stop()));
    await world.stop();
  }
};

/** Takes every seventh or so of the free slots. */
const bookSome = async (apiUrl: string): Promise<void> => {
  const slots = await waitForSlots(apiUrl);
  const step = Math.floor(slots.length / appointments);
  const wanted = slots.filter((_, index) => index % step === 0).slice(0, appointments);
  for (const [index, startsAt] of wanted.entries()) await post(apiUrl, formFor(index, startsAt));
};

/** Throws unless all answer alike; returns the ETag. */
const compareAnswers = async (url: string, limitUrl: string): Promise<string> => {
  const addresses = [url, url + daysPast(1), limitUrl];
  const [ours, ...others] = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address);
      const { headers } = response;
      const bytes = Buffer.from(await response.arrayBuffer());
      return { bytes, type: headers.get('content-type'), etag: headers.get('etag') ?? '' };
    }),
  );
  const isSame = others.every(({ bytes, type }) => ours?.bytes.equals(bytes) && ours.type === type);
  if (!ours || !isSame) throw new Error('the answers differ');
  const { slots } = JSON.parse(ours.bytes.toString()) as { slots: unknown[] };
  print(
    `${slots.length} free slots, ${ours.bytes.length} bytes` +
      ` (gzip ${gzipSync(ours.bytes).length}, brotli ${brotliCompressSync(ours.bytes).length}), ${ours.type}\n`,
  );
  return ours.etag;
};

/** A day long past as the first one: another question, the same answer. */
const daysPast = (index: number) =>
  `?from=${new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)}`;

const path = '/api/availability';
/** Many more than are kept in memory. */
const manyPaths = Array.from({ length: 5000 }, (_, index) => path + daysPast(index));

type Sides = { api: RunningProcess; limit: RunningProcess; etag: string };

const compare = async ({ api, limit, etag }: Sides): Promise<void> => {
  const known = { 'If-None-Match': etag };
  const readings = {
    limit: { server: limit, paths: [path], expectedStatus: 200 },
    memory: { server: api, paths: [path], expectedStatus: 200 },
    computed: { server: api, paths: manyPaths, expectedStatus: 200 },
    limit304: { server: limit, paths: [path], headers: known, expectedStatus: 304 },
    memory304: { server: api, paths: [path], headers: known, expectedStatus: 304 },
  } satisfies Record<string, Reading>;
  const sides = {
    limit: () => read(readings.limit, seconds),
    memory: () => read(readings.memory, seconds),
    computed: () => read(readings.computed, seconds),
    limit304: () => read(readings.limit304, seconds),
    memory304: () => read(readings.memory304, seconds),
  };
  await interleave({ rounds: 1, sides });
  const measured = await interleave({ rounds, sides });
  printTable(measurementHead, [
    measurementRow('limit: Express, the same bytes', measured.limit),
    measurementRow('from memory', measured.memory, measured.limit),
    measurementRow('computed each time', measured.computed, measured.limit),
    measurementRow('limit: Express, 304', measured.limit304),
    measurementRow('304, from memory', measured.memory304, measured.limit304),
  ]);
};
