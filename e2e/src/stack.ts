import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  assertNothingTold,
  findFreePort,
  readFamilies,
  recordFamilies,
  sandboxUsers,
  startSandbox,
} from '@clothes-closet/sandbox';
import type { AvailabilityResponse } from '../../packages/contracts/src/index.ts';
import { enterExamples } from '../../packages/sandbox/src/examples/enter-examples.ts';
import { startApi } from '../../packages/sandbox/src/stack/api.ts';
import { readSamplesOf } from '../../packages/sandbox/src/stack/samples.ts';
import { seedDatabase } from '../../prisma/seed/seed.ts';
import { createPrisma } from '../../prisma/src/client.ts';
import { migrate } from '../../prisma/src/migrate.ts';
import { openTimes, siteDay, timeZone } from './openings.ts';

export type Stack = Awaited<ReturnType<typeof startStack>>;

/** Who may sign in as admin, and who has a Google account and nothing else. */
export const [volunteer, stranger] = sandboxUsers;

const repository = join(import.meta.dirname, '../..');
const logFolder = join(repository, 'e2e/results/logs');

/**
 * All there is, on free ports with temporary data: sandbox, migrated and seeded database, and the API as in
 * production, which serves the built web app. However this process ends, none of it is left behind.
 */
export const startStack = async (name: string) => {
  const port = await findFreePort();
  const siteUrl = `http://localhost:${port}`;
  const sandbox = await startSandbox({ siteUrl, timeZone, readSamples: readSamplesOf(repository) });
  const { databaseUrl, calendar, inbox, sms, environment } = sandbox;
  try {
    await migrate(databaseUrl);
    await recordFamilies(databaseUrl);
    await seedDatabase(databaseUrl, { today: siteDay(), adminEmail: volunteer.email, timeZone });
    openTimes(calendar);

    mkdirSync(logFolder, { recursive: true });
    const logFile = join(logFolder, `${name}.log`);
    const api = await startApi({
      entry: join(repository, 'apps/api/src/main.ts'),
      repository,
      port,
      environment: {
        ...environment,
        // What is changed in the calendar is here at once, not within the minute.
        GOOGLE_PUSH_URL: `${siteUrl}/api/calendar/notifications`,
        SESSION_SECRET: randomBytes(32).toString('hex'),
      },
      dev: false,
      logFile,
    });
    const db = createPrisma(databaseUrl, { maxConnections: 2 });
    /** What the API has written so far. */
    const readLog = () => readFileSync(logFile, 'utf8');
    const stop = async () => {
      const families = await readFamilies(databaseUrl);
      const metrics = await fetch(`${siteUrl}/api/metrics`).then((answer) => answer.text());
      await db.$disconnect();
      await api.stop();
      await sandbox.stop();
      // Of all the families of the journeys, nothing may have been told.
      assertNothingTold(families, { log: readLog().split('\n'), metrics });
    };
    await waitForTimes(siteUrl);
    /** The families that `npm start` enters: those of the last weeks, of today, and those to come. */
    const addFamilies = () => enterExamples(siteUrl, sandbox);
    return { siteUrl, calendar, inbox, sms, db, readLog, addFamilies, stop };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
};

/** The API is ready before it has read the calendar for the first time. */
const waitForTimes = async (siteUrl: string): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`${siteUrl}/api/availability`);
    const { slots } = (await answer.json()) as AvailabilityResponse;
    if (slots.length > 0) return;
    await pause(50);
  }
  throw new Error('The calendar was not read within a quarter of a minute.');
};
