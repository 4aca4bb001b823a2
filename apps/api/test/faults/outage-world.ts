import { startCalendar, startInbox, startSmsCatcher } from '@clothes-closet/sandbox';
import supertest from 'supertest';
import { readConfig } from '../../src/config.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { createAdminRequests } from '../admin-session.ts';
import { startApiProcess } from '../api-process.ts';
import { environmentOf, textEnvironmentOf } from '../environment.ts';
import { eventually } from '../harness.ts';
import { createTestDatabase } from '../test-database.ts';
import { familiesKept, openEachDay } from './families.ts';

export type OutageWorld = Awaited<ReturnType<typeof startOutageWorld>>;

type Options = {
  processes?: number;
  /** What is added to SMTP_URL; a test's mailbox takes all at once. */
  smtpQuery?: string;
  /** Beside the usual environment of the processes, or in its place. */
  env?: Record<string, string> | ((usual: Record<string, string>) => Promise<Record<string, string>>);
  /** Before the processes start. */
  prepare?: (db: Awaited<ReturnType<typeof createTestDatabase>>['db']) => Promise<unknown>;
};

/** Servers that can be made to fail, a database, and real API processes between them. */
export const startOutageWorld = async ({
  processes: count = 1,
  smtpQuery = 'rateLimit=10000',
  env: special = {},
  prepare = async () => {},
}: Options = {}) => {
  const [database, calendar, inbox, catcher] = await Promise.all([
    createTestDatabase(),
    startCalendar({ calendarId: 'closet@example.org', timeZone: 'America/Chicago', allowHttpWatch: true }),
    startInbox(),
    startSmsCatcher(),
  ]);
  const { db, databaseUrl } = database;
  openEachDay(calendar);
  await familiesKept(db);
  await prepare(db);

  const usual = {
    ...environmentOf({ databaseUrl, calendar, inbox }),
    ...textEnvironmentOf(catcher),
    SMTP_URL: `${inbox.smtpUrl}?${smtpQuery}`,
    TRUST_PROXY: '1',
  };
  const env = { ...usual, ...(typeof special === 'function' ? await special(usual) : special) };
  const processes = await Promise.all(Array.from({ length: count }, () => startApiProcess(env)));
  const request = supertest(processes[0]?.url ?? '');
  const config = readConfig({ ...env, PORT: '3000' });
  const admin = await createAdminRequests({ db, clock: systemClock, config, request }, 'admin@example.org');
  await eventually(async () => ((await db.prisma.calendarEvent.count()) > 0 ? true : undefined));

  return {
    db,
    calendar,
    inbox,
    catcher,
    processes,
    environment: env,
    admin,
    /** All that the processes wrote. */
    output: () => processes.flatMap(({ output }) => output).join(''),
    stop: async () => {
      await Promise.all(processes.map((process) => process.stop('SIGKILL')));
      await Promise.all([database.stop(), calendar.stop(), inbox.stop(), catcher.stop()]);
    },
  };
};
