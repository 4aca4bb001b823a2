import { type CalendarStandIn, startCalendar } from '@clothes-closet/sandbox';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/test-database.ts';
import { createCalendarQuota, googleQuota } from './calendar-quota.ts';
import { createGoogleCalendar } from './google-calendar.ts';

/** Windows short enough for a test. */
const quota = { lists: 1, others: 4, everyMs: 250 };

let remote: CalendarStandIn;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
  remote = await startCalendar({ calendarId: 'closet@example.org', timeZone: 'America/Chicago' });
});
afterEach(() => database.db.prisma.rateLimit.deleteMany());
afterAll(async () => {
  await remote.stop();
  await database.stop();
});

const turns = (more = quota) => createCalendarQuota({ pool: database.db.pool, quota: more });
const process = () => createGoogleCalendar({ ...remote, takeTurn: turns() });
const made = () => remote.requests.list().filter(({ path }) => path.includes('/events')).length;
const list = async (calendar: ReturnType<typeof process>) => {
  for await (const _ of calendar.listChanges({ from: new Date('2026-01-01T00:00:00Z') }));
};

describe('the quota', () => {
  it('leaves room below the 600 calls that Google allows in any minute', () => {
    const windowsInAMinute = 60_000 / googleQuota.everyMs + 1;
    expect(windowsInAMinute * (googleQuota.lists + googleQuota.others)).toBeLessThan(600);
  });

  it('holds for two processes together', async () => {
    const [first, second] = [process(), process()];
    const start = performance.now();
    const gets = Array.from({ length: 20 }, () =>
      [first, second].map((each) => each.get('none').catch(() => {})),
    );
    await Promise.all([...gets.flat(), list(first), list(second), list(second)]);
    expect(made()).toBe(43);
    // Forty of four a window: the last of them can't begin before nine windows are over.
    expect(performance.now() - start).toBeGreaterThan(9 * quota.everyMs - 20);
  });

  it('lets a list begin while all else waits to be written', async () => {
    const takeTurn = turns({ ...quota, everyMs: 60_000 });
    for (let call = 0; call < quota.others; call += 1) await takeTurn('other');
    await takeTurn('list');
  });

  it('lets the pages of a list flow, and takes what lists begin with for them last', async () => {
    const takeTurn = turns({ lists: 1, others: 3, everyMs: 60_000 });
    const takenByLists = () =>
      database.db.prisma.rateLimit.count({ where: { key: 'calendar-lists:google' } });
    for (let page = 0; page < 3; page += 1) await takeTurn('page');
    expect(await takenByLists()).toBe(0);
    await takeTurn('page');
    expect(await takenByLists()).toBe(1);
  });

  it('that can not be known stops the call and is worth another try', async () => {
    const pool = new Pool({ connectionString: 'postgresql://127.0.0.1:1/none' });
    const calendar = createGoogleCalendar({ ...remote, takeTurn: createCalendarQuota({ pool }) });
    remote.requests.clear();
    await expect(calendar.get('none')).rejects.toMatchObject({ kind: 'try_later', reason: 'quota_unknown' });
    expect(made()).toBe(0);
    await pool.end();
  });
});
