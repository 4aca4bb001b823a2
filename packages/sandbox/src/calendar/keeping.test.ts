import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCalendar } from './calendar.ts';
import { connectRealClient, listAll, refusalOf } from './real-client.ts';

const calendarId = 'closet@group.calendar.google.com';
const timeZone = 'America/Chicago';
const allDay = { summary: 'Open', start: { date: '2026-09-01' }, end: { date: '2026-09-02' } };

let folder: string;
let dataFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendar-'));
  dataFile = join(folder, 'calendar.json');
});
afterEach(() => rm(folder, { recursive: true }));

const start = () => startCalendar({ calendarId, timeZone, dataFile });

describe('a calendar with a data file', () => {
  it('has its events, its key and good tokens after a restart', async () => {
    const first = await start();
    const { id } = first.events.insert(allDay);
    const { nextSyncToken } = await listAll(connectRealClient(first), { calendarId });
    first.events.patch(id, { summary: 'Open late' });
    await first.stop();

    const second = await start();
    expect(second.credentials.private_key).toBe(first.credentials.private_key);
    const client = connectRealClient({ ...second, credentials: first.credentials });
    const { items } = await listAll(client, { calendarId, syncToken: nextSyncToken });
    expect(items).toMatchObject([{ id, summary: 'Open late' }]);
    await second.stop();
  });

  it('still takes the access tokens of before the restart', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const client = connectRealClient(first);
    await client.events.list({ calendarId });
    await first.stop();
    const second = await startCalendar({ calendarId, timeZone, dataFile, port });
    expect((await client.events.list({ calendarId })).status).toBe(200);
    expect(second.requests.list().map(({ path }) => path)).not.toContain('/token');
    await second.stop();
  });

  it('still remembers ids of deleted events', async () => {
    const first = await start();
    const { id } = first.events.insert(allDay);
    first.events.remove(id);
    await first.stop();
    const second = await start();
    const again = connectRealClient(second).events.insert({ calendarId, requestBody: { id, ...allDay } });
    expect(await refusalOf(again)).toEqual({ status: 409, reason: 'duplicate' });
    await second.stop();
  });

  it('is written soon after a change, without waiting for the end', async () => {
    const calendar = await start();
    const { id } = calendar.events.insert(allDay);
    await expect.poll(() => readFile(dataFile, 'utf8')).toContain(id);
    await calendar.stop();
    expect(await readdir(folder)).toEqual(['calendar.json']);
  });

  it('does not start on a file that is not its own', async () => {
    await writeFile(dataFile, '{"half":');
    await expect(start()).rejects.toThrow('is not a saved calendar');
  });
});

describe('a calendar without a data file', () => {
  it('does not know sync tokens of an earlier one', async () => {
    const first = await startCalendar({ calendarId, timeZone });
    const { nextSyncToken } = await listAll(connectRealClient(first), { calendarId });
    await first.stop();
    const second = await startCalendar({ calendarId, timeZone });
    const call = connectRealClient(second).events.list({ calendarId, syncToken: nextSyncToken });
    expect((await refusalOf(call)).status).toBe(410);
    await second.stop();
  });

  it('does not start in a zone that does not exist', async () => {
    await expect(startCalendar({ calendarId, timeZone: 'Mars/Olympus' })).rejects.toThrow('time zone');
  });

  it('says so when its port is taken', async () => {
    const first = await startCalendar({ calendarId, timeZone });
    const port = Number(new URL(first.url).port);
    await expect(startCalendar({ calendarId, timeZone, port })).rejects.toThrow('EADDRINUSE');
    await first.stop();
  });
});
