import {
  assertNothingTold,
  readFamilies,
  startCalendar,
  startInbox,
  startSmsCatcher,
} from '@clothes-closet/sandbox';
import supertest from 'supertest';
import { compose } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createSettings, type Settings } from '../src/modules/settings/service.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Schedule } from '../src/platform/cron.ts';
import { createAdminRequests } from './admin-session.ts';
import { environmentOf, textEnvironmentOf } from './environment.ts';
import { overhear } from './overhearing.ts';
import { createTestDatabase } from './test-database.ts';
import { createTestLogger } from './test-logger.ts';

/** Sunday, 22 November 2026, 9:00 in Chicago. */
const defaultNow = '2026-11-22T15:00:00Z';

export const createTestClock = (now = defaultNow): Clock & { set: (now: string) => void } => {
  let current = new Date(now);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next);
    },
  };
};

/** The schedules of a process whose clock stands: they are due when a test says so. */
export const createTestSchedule = () => {
  const due = new Map<() => Promise<void>, string>();
  const schedule: Schedule = (pattern, work) => {
    due.set(work, pattern);
    return async () => {
      due.delete(work);
    };
  };
  /** Has everything done that goes by this pattern. */
  const ring = async (pattern: string): Promise<void> => {
    await Promise.all([...due].map(([work, itsPattern]) => itsPattern === pattern && work()));
  };
  return { schedule, ring };
};

/** Asks again until the answer is not undefined; what a test waits for must happen, so there is no time to name. */
export const eventually = async <Result>(look: () => Promise<Result | undefined> | Result | undefined) => {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('what the test waits for did not happen');
};

/** Tests are not made to wait for Google's limits, nor for the mail server's; calendar-quota.test.ts and mail-turns.test.ts hold them to those. */
export const plenty = { lists: 10_000, others: 10_000, everyMs: 1_000 };

type Options = {
  now?: string;
  settings?: Partial<Settings>;
  env?: Record<string, string>;
  /** Whether text messages are set up; they are not by default. */
  sendsTexts?: boolean;
};

/** The whole API as composed for production, on its own database, calendar, inbox and catcher of texts. */
export const createTestApi = async ({ now, settings = {}, env = {}, sendsTexts = false }: Options = {}) => {
  const clock = createTestClock(now);
  const [database, calendar, inbox, catcher] = await Promise.all([
    createTestDatabase(),
    startCalendar({
      calendarId: 'closet@example.org',
      timeZone: 'America/Chicago',
      allowHttpWatch: true,
      clock,
    }),
    startInbox(),
    startSmsCatcher(),
  ]);
  const environment = {
    ...environmentOf({ databaseUrl: database.databaseUrl, calendar, inbox }),
    ...(sendsTexts && textEnvironmentOf(catcher)),
    ...env,
  };
  const config = readConfig({ PORT: '3000', ...environment });
  const { logger, lines } = createTestLogger();
  const { schedule, ring } = createTestSchedule();
  const api = compose(config, { clock, logger, calendarQuota: plenty, schedule });
  const service = createSettings({ db: database.db });
  await service.change(database.db.prisma, settings);
  await api.start();
  const { app, problems, posted } = overhear(api.app);
  const request = supertest(app);

  return {
    ...api,
    config,
    /** That of further processes beside this one. */
    environment,
    databaseUrl: database.databaseUrl,
    calendar,
    inbox,
    catcher,
    clock,
    /** Has done what is due by a cron pattern: the clock stands, so nothing is done by itself. */
    ring,
    logLines: lines,
    request,
    /** Requests of a signed-in admin, by default the one whom the environment names. */
    signIn: (email = 'admin@example.org') =>
      createAdminRequests({ db: database.db, clock, config, request }, email),
    changeSettings: async (changes: Partial<Settings>) => {
      const changed = await service.change(database.db.prisma, changes);
      api.forgetAvailability();
      return changed;
    },
    /** Puts students on the district's list. */
    admit: (...studentIds: string[]) =>
      database.db.prisma.eligibleStudent.createMany({
        data: studentIds.map((studentId) => ({
          studentId,
          school: 'Lincoln',
          grade: '1',
          mealStatus: 'Free',
        })),
      }),
    /** Writes an event into the calendar and brings it into the mirror. */
    addEvent: async (summary: string, start: string, end: string) => {
      const event = calendar.events.insert({ summary, start: { dateTime: start }, end: { dateTime: end } });
      await api.syncCalendar();
      api.forgetAvailability();
      return event;
    },
    /** As on the first day: no appointments, no attempts counted, settings by default; list and calendar stay. */
    forgetBookings: async () => {
      const { prisma } = database.db;
      await prisma.appointment.deleteMany();
      await prisma.auditEntry.deleteMany();
      await prisma.idempotencyKey.deleteMany();
      await prisma.rateLimit.deleteMany();
      await prisma.setting.deleteMany();
      clock.set(now ?? defaultNow);
      api.forgetAvailability();
    },
    stop: async () => {
      const metrics = await request.get('/api/metrics');
      await api.stop();
      const families = await readFamilies(database.databaseUrl);
      await Promise.all([database.stop(), calendar.stop(), inbox.stop(), catcher.stop()]);
      // Of all the file's families, nothing may have been told.
      assertNothingTold([...families, ...posted], { log: lines, metrics: metrics.text, problems });
    },
  };
};

export type TestApi = Awaited<ReturnType<typeof createTestApi>>;
